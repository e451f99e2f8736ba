/** The master key in a key service that speaks the transit protocol of Vault and OpenBao: it never leaves the service. */
import { readFile } from 'node:fs/promises';
import { type MasterKey, MasterKeyUnavailable } from './master-key.js';

/** A case waits meanwhile. */
const patienceMs = 10_000;

interface KeyFacts {
  readonly latest_version: number;
  readonly min_decryption_version: number;
}

/**
 * @param service.url of the key, `https://vault.example:8200/v1/transit/keys/lienthong`; of type aes256-gcm96
 * @param service.tokenFile read at each call, so that a renewed token is used at once
 */
export function transitMasterKey(service: { readonly url: string; readonly tokenFile: string }): MasterKey {
  const key = new URL(service.url);
  const name = key.pathname.split('/').at(-1);
  const verb = (word: string) => new URL(`../${word}/${name}`, key).href;
  const ask = <Answer>(url: string, body?: object) => asked<Answer>(service.tokenFile, url, body);
  const facts = () => ask<KeyFacts>(key.href);
  const current = async () => `v${(await facts()).latest_version}`;
  return {
    current,
    async wrap(dataKey, boundTo) {
      const body = { plaintext: dataKey.toString('base64'), associated_data: base64(boundTo) };
      const { ciphertext: wrapped } = await ask<{ ciphertext: string }>(verb('encrypt'), body);
      return { master: versionOf(wrapped), wrapped };
    },
    async unwrap({ wrapped }, boundTo) {
      const body = { ciphertext: wrapped, associated_data: base64(boundTo) };
      const { plaintext } = await ask<{ plaintext: string }>(verb('decrypt'), body);
      return Buffer.from(plaintext, 'base64');
    },
    async rotate() {
      await ask(`${key.href}/rotate`, {});
      return current();
    },
    async retire(inUse) {
      const { latest_version: latest, min_decryption_version: first } = await facts();
      // The last but one stays: a process may be about to keep what that has just wrapped.
      const lowest = Math.min(latest - 1, ...inUse.map((master) => Number(master.slice(1))));
      if (lowest <= first) return [];
      await ask(`${key.href}/config`, { min_decryption_version: lowest });
      return Array.from({ length: lowest - first }, (_, at) => `v${first + at}`);
    },
  };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** `vault:v3:…` */
function versionOf(ciphertext: string): string {
  return ciphertext.split(':')[1] ?? '';
}

async function asked<Answer>(tokenFile: string, url: string, body?: object): Promise<Answer> {
  try {
    const token = (await readFile(tokenFile, 'utf8')).trim();
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-vault-token': token, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
      ...(body && { body: JSON.stringify(body) }),
    });
    // What was asked for holds a key: it must not get into a message.
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    const answer = response.status === 204 ? {} : ((await response.json()) as { data?: unknown });
    return ('data' in answer ? answer.data : answer) as Answer;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const sentence = `The key service at ${new URL(url).origin} did not do what it was asked: ${why}. Check its address, its token and that it is unsealed.`;
    throw new MasterKeyUnavailable(sentence, { cause });
  }
}
