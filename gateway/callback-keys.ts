/** Secrets of an agency's callbacks. Two are valid at a time, so that the agency can change over without a gap. */
import { readFile } from 'node:fs/promises';
import { type NonceMemory, type Verdict, verify } from '../agencies/signature.js';

/** The secrets themselves, or a file with one a line, which is read at each callback. */
export type CallbackKeys = { readonly secrets: readonly string[] } | { readonly file: string };

/** The new one and the old one. */
export const mostKeys = 2;

export async function callbackSecrets(keys: CallbackKeys): Promise<readonly string[]> {
  const all = 'secrets' in keys ? keys.secrets : (await readFile(keys.file, 'utf8')).split('\n');
  return all
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostKeys);
}

/** Valid when any of the secrets fits; a nonce is taken once, whichever it was. */
export async function verifyWithAny(
  keys: CallbackKeys,
  callback: {
    readonly rawBody: string;
    readonly header: (name: string) => string | undefined;
    readonly nonces: NonceMemory;
  },
): Promise<Verdict> {
  const secrets = await callbackSecrets(keys);
  let verdict = await verify({ ...callback, secret: secrets[0] ?? '' });
  for (const secret of secrets.slice(1)) {
    if (verdict.valid || verdict.reason !== 'forged') return verdict;
    verdict = await verify({ ...callback, secret });
  }
  return verdict;
}
