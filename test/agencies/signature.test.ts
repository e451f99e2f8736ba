import { describe, expect, it } from 'vitest';
import { createNonceMemory, sign, signatureHeaders, toleranceMs, verify } from '../../agencies/signature.js';

const secret = 'a secret for tests';
const rawBody = '{"maThongBao":"1"}';
const now = 1_772_417_400_000;

function check(headers: Record<string, string>, change: { rawBody?: string; secret?: string; nowMs?: number } = {}) {
  const nonces = createNonceMemory(() => now);
  return verify({ rawBody, secret, nonces, nowMs: now, header: (name) => headers[name], ...change });
}

describe('the signature of a callback', () => {
  it('is accepted when body, secret and time fit', async () => {
    expect(await check(sign(rawBody, secret, now))).toEqual({ valid: true });
  });

  it('is refused when a header is missing', async () => {
    for (const name of Object.values(signatureHeaders)) {
      const { [name]: _left, ...others } = sign(rawBody, secret, now);
      expect(await check(others)).toMatchObject({ valid: false, reason: 'unsigned' });
    }
  });

  it('is refused when one byte of the body was changed', async () => {
    const verdict = await check(sign(rawBody, secret, now), { rawBody: `${rawBody} ` });
    expect(verdict).toMatchObject({ valid: false, reason: 'forged' });
  });

  it('is refused when it was made with another secret', async () => {
    expect(await check(sign(rawBody, 'another', now))).toMatchObject({ valid: false, reason: 'forged' });
  });

  it('is refused when the time or the nonce was exchanged after signing', async () => {
    const signed = sign(rawBody, secret, now, 'one');
    expect(await check({ ...signed, [signatureHeaders.nonce]: 'two' })).toMatchObject({ reason: 'forged' });
    expect(await check({ ...signed, [signatureHeaders.timestamp]: String(now + 1) })).toMatchObject({
      reason: 'forged',
    });
  });

  it('is good for five minutes before and after, and not a millisecond longer', async () => {
    const signed = sign(rawBody, secret, now);
    for (const offset of [-toleranceMs, toleranceMs]) {
      expect(await check(signed, { nowMs: now + offset })).toEqual({ valid: true });
      expect(await check(signed, { nowMs: now + offset + Math.sign(offset) })).toMatchObject({ reason: 'stale' });
    }
  });

  it('is refused when its time is no time', async () => {
    for (const timestamp of ['', 'now', '1e15', '-1', '2026-03-02']) {
      const verdict = await check({ ...sign(rawBody, secret, now), [signatureHeaders.timestamp]: timestamp });
      expect(verdict).toMatchObject({ valid: false });
    }
  });

  it('counts once: the same callback played again is refused', async () => {
    const nonces = createNonceMemory(() => now);
    const headers = sign(rawBody, secret, now);
    const again = () => verify({ rawBody, secret, nonces, nowMs: now, header: (name) => headers[name] });
    expect(await again()).toEqual({ valid: true });
    expect(await again()).toMatchObject({ valid: false, reason: 'replayed' });
  });

  it('does not let a forged callback use up the nonce of the real one', async () => {
    const nonces = createNonceMemory(() => now);
    const headers = sign(rawBody, secret, now);
    const given = { secret, nonces, nowMs: now, header: (name: string) => headers[name] };
    expect(await verify({ ...given, rawBody: 'forged' })).toMatchObject({ reason: 'forged' });
    expect(await verify({ ...given, rawBody })).toEqual({ valid: true });
  });
});

describe('the memory of nonces', () => {
  it('forgets a nonce only when its signature has become stale', () => {
    let clock = 0;
    const nonces = createNonceMemory(() => clock);
    expect(nonces.remember('one', 10)).toBe(true);
    clock = 10;
    expect(nonces.remember('one', 20)).toBe(false);
    clock = 11;
    expect(nonces.remember('one', 20)).toBe(true);
  });
});
