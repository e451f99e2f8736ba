/** The signature under every callback: HMAC-SHA256 over `timestamp.nonce.rawBody`. It never reads the body. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** How far the clocks of the two sides may be apart, and how long a nonce is remembered. */
export const toleranceMs = 5 * 60_000;

export const signatureHeaders = {
  timestamp: 'x-lienthong-timestamp',
  nonce: 'x-lienthong-nonce',
  signature: 'x-lienthong-signature',
} as const;

/** Keeps the nonces that were used, so that a recorded callback cannot be played again. */
export interface NonceMemory {
  /** @returns false when `nonce` was remembered before */
  remember(nonce: string, untilMs: number): boolean | Promise<boolean>;
}

export type Verdict =
  | { readonly valid: true }
  | { readonly valid: false; readonly reason: 'unsigned' | 'stale' | 'forged' | 'replayed'; readonly message: string };

function signatureOf(timestamp: string, nonce: string, rawBody: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${nonce}.${rawBody}`).digest('hex');
}

/** @param nowMs milliseconds since 1970, real time: signatures know nothing of a case's legal clock */
export function sign(
  rawBody: string,
  secret: string,
  nowMs: number = Date.now(),
  nonce: string = randomUUID(),
): Record<string, string> {
  const timestamp = String(nowMs);
  return {
    [signatureHeaders.timestamp]: timestamp,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: signatureOf(timestamp, nonce, rawBody, secret),
  };
}

function refused(reason: 'unsigned' | 'stale' | 'forged' | 'replayed', message: string): Verdict {
  return { valid: false, reason, message };
}

/** Checks a callback before anyone reads it; the nonce of a forged one is not remembered. */
export async function verify(callback: {
  readonly rawBody: string;
  readonly header: (name: string) => string | undefined | null;
  readonly secret: string;
  readonly nonces: NonceMemory;
  readonly nowMs?: number;
}): Promise<Verdict> {
  const { rawBody, header, secret, nonces, nowMs = Date.now() } = callback;
  const timestamp = header(signatureHeaders.timestamp);
  const nonce = header(signatureHeaders.nonce);
  const signature = header(signatureHeaders.signature);
  if (!timestamp || !nonce || !signature) {
    return refused('unsigned', `The callback is not signed. Send ${Object.values(signatureHeaders).join(', ')}.`);
  }
  const sentAt = /^\d{1,15}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(nowMs - sentAt) <= toleranceMs)) {
    return refused(
      'stale',
      `The callback was signed at "${timestamp}", more than five minutes from now. Sign it anew.`,
    );
  }
  const expected = Buffer.from(signatureOf(timestamp, nonce, rawBody, secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    return refused(
      'forged',
      'The signature does not fit the body. Sign the bytes that are sent, with the shared secret.',
    );
  }
  if (!(await nonces.remember(nonce, sentAt + toleranceMs))) {
    return refused('replayed', 'This nonce was used before. Every attempt is signed with a new one.');
  }
  return { valid: true };
}

/** Remembers nonces in this process only: enough for one gateway. */
export function createNonceMemory(nowMs: () => number = Date.now): NonceMemory {
  const seen = new Map<string, number>();
  return {
    remember(nonce, untilMs) {
      for (const [old, until] of seen) {
        if (until >= nowMs()) break;
        seen.delete(old);
      }
      if (seen.has(nonce)) return false;
      seen.set(nonce, untilMs);
      return true;
    },
  };
}
