/** AES-256-GCM: what was sealed is read with its key only, and not at all once a bit of it has changed. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
export const keyBytes = 32;
/** As NIST SP 800-38D recommends for a random nonce. */
const nonceBytes = 12;
const tagBytes = 16;

/**
 * @param boundTo not secret, and needed again to open it: what is sealed for one purpose does not open for another
 * @returns nonce, sealed content and tag
 */
export function seal(key: Buffer, content: Uint8Array, boundTo: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when it was sealed with another key, bound to something else, or changed */
export function open(key: Buffer, sealed: Uint8Array, boundTo: string): Buffer {
  const tagAt = sealed.length - tagBytes;
  if (tagAt < nonceBytes) throw new RangeError(`${sealed.length} bytes are too few to have been sealed.`);
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(sealed.subarray(tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagAt)), decipher.final()]);
}

export function newKey(): Buffer {
  return randomBytes(keyBytes);
}
