/** The bundle under which a case runs: that of its facts, with the agencies of its day and province, and the limits of the law under which it was received. */
import { localDateOf } from '../../../definitions/calendar/instant.js';
import type { Bundle, BundleDossier } from '../../../definitions/language/bundle.js';
import { bundleUnder } from '../../../definitions/language/province-scheme.js';
import { type BundleKey, bundles } from '../../../definitions/registry.js';
import type { CaseFacts } from './case-state.js';

type LegalFacts = Pick<CaseFacts, 'bundle' | 'limitsOf' | 'filedAt' | 'scheme'>;

/** @throws RangeError when this build does not have a version that the case needs */
export function lawOfCase({ bundle: key, limitsOf = {}, filedAt, scheme }: LegalFacts): Bundle {
  const bundle = bundleUnder(versionOf(key), localDateOf(filedAt), scheme);
  if (Object.keys(limitsOf).length === 0) return bundle;
  const dossiers = Object.entries(bundle.dossiers).map(([id, place]): [string, BundleDossier] => {
    const earlier = limitsOf[id] === undefined ? undefined : versionOf(limitsOf[id]).dossiers[id]?.procedure;
    if (!earlier) return [id, place];
    const { limit, citizenLimits } = earlier;
    return [id, { ...place, procedure: { ...place.procedure, limit, ...(citizenLimits && { citizenLimits }) } }];
  });
  return { ...bundle, dossiers: Object.fromEntries(dossiers) };
}

function versionOf(key: string): Bundle {
  const bundle: Bundle | undefined = bundles[key as BundleKey];
  if (bundle) return bundle;
  throw new RangeError(`This build has no bundle ${key}. It has: ${Object.keys(bundles).join(', ')}.`);
}
