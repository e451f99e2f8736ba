import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { developmentIssuer } from '../../../gateway/access/development-issuer.js';
import { createTokenReader } from '../../../gateway/access/tokens.js';
import { bearer, claimsOf, issuerKey } from '../../harness/tokens.js';

const issuer = developmentIssuer(issuerKey);
const cleanUp: (() => unknown)[] = [];
afterEach(() => {
  for (const undo of cleanUp.splice(0)) undo();
});

async function issuerThat(answers: RequestListener): Promise<{ url: string; stop: () => void }> {
  const server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  cleanUp.push(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`, stop };
}

async function readWithKeysOf(url: string) {
  const { authorization } = await bearer(claimsOf('system'));
  const read = createTokenReader({ ...issuer, keys: { url } });
  return read(authorization).catch((fault: unknown) => fault);
}

describe('the keys of the issuer', () => {
  it('that cannot be read leave it open whether a token is valid', async () => {
    const broken = await issuerThat((_request, response) => response.writeHead(500).end());
    const strange = await issuerThat((_request, response) => response.end('no keys here'));
    const gone = await issuerThat(() => undefined);
    gone.stop();
    for (const { url } of [broken, strange, gone])
      expect(await readWithKeysOf(url)).toMatchObject({ code: 'ISSUER_UNREACHABLE' });
  });

  it('that are read let a token in, and no token of another', async () => {
    const set = 'set' in issuer.keys ? issuer.keys.set : { keys: [] };
    const there = await issuerThat((_request, response) => response.end(JSON.stringify(set)));
    const other = await issuerThat((_request, response) => response.end(JSON.stringify({ keys: [] })));
    expect(await readWithKeysOf(there.url)).toMatchObject({ role: 'system', account: 'test-system' });
    expect(await readWithKeysOf(other.url)).toMatchObject({ code: 'NOT_AUTHENTICATED' });
  });
});
