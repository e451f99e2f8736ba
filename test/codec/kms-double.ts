/** A key service over HTTP that speaks Vault's transit protocol, as far as it is used: what tests have instead of one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { newKey, open, seal } from '../../codec/cipher.js';

export interface KmsDouble {
  /** Of its one key. */
  readonly url: string;
  readonly token: string;
  /** Verbs that it was asked, in order. */
  readonly asked: string[];
  /** Answers nothing but 503 until it is unsealed. */
  sealed: boolean;
  stop(): Promise<void>;
}

interface Body {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly associated_data?: string;
  readonly min_decryption_version?: number;
}

export async function startKmsDouble(): Promise<KmsDouble> {
  const token = 'token-of-the-tests';
  const versions = [newKey()];
  let lowest = 1;
  const keyOf = (version: number) => {
    if (version < lowest) throw new RangeError('too old');
    return versions[version - 1] as Buffer;
  };
  const verbs: Record<string, (body: Body) => object | undefined> = {
    keys: () => ({ latest_version: versions.length, min_decryption_version: lowest }),
    rotate: () => void versions.push(newKey()),
    config: ({ min_decryption_version = lowest }) => {
      lowest = min_decryption_version;
      return undefined;
    },
    encrypt: ({ plaintext = '', associated_data = '' }) => {
      const sealed = seal(keyOf(versions.length), Buffer.from(plaintext, 'base64'), associated_data);
      return { ciphertext: `vault:v${versions.length}:${sealed.toString('base64')}` };
    },
    decrypt: ({ ciphertext = '', associated_data = '' }) => {
      const [, version = '', sealed = ''] = ciphertext.split(':');
      const opened = open(keyOf(Number(version.slice(1))), Buffer.from(sealed, 'base64'), associated_data);
      return { plaintext: opened.toString('base64') };
    },
  };
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const answer = (status: number, body?: object) => response.writeHead(status).end(body && JSON.stringify(body));
    const verb = /^\/v1\/transit\/(?:keys\/cases\/(rotate|config)|(keys|encrypt|decrypt)\/cases)$/.exec(
      request.url ?? '',
    );
    const name = verb?.[1] ?? verb?.[2];
    if (double.sealed) return answer(503, { errors: ['Vault is sealed'] });
    if (request.headers['x-vault-token'] !== token) return answer(403, { errors: ['permission denied'] });
    if (!name) return answer(404, { errors: [] });
    asked.push(name);
    try {
      const data = verbs[name]?.(request.method === 'POST' ? ((await json(request)) as Body) : {});
      return data ? answer(200, { data }) : answer(204);
    } catch {
      return answer(400, { errors: ['invalid ciphertext'] });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const double: KmsDouble = {
    url: `http://127.0.0.1:${port}/v1/transit/keys/cases`,
    token,
    asked,
    sealed: false,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return double;
}
