import hashes from './hashes.json' with { type: 'json' };

/**
 * SHA-256 over everything that decides what a bundle does, its procedures included.
 * @param bundle `id@version`
 * @throws RangeError when this build does not have the bundle
 */
export function bundleHash(bundle: string): string {
  const known: Readonly<Record<string, string>> = hashes.bundles;
  const hash = known[bundle];
  if (!hash) throw new RangeError(`This build has no bundle ${bundle}. It has: ${Object.keys(known).join(', ')}.`);
  return hash;
}
