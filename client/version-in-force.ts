import type { LocalDate } from '../definitions/calendar/local-date.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { bundleIds } from '../definitions/language/bundle-ids.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import { ClientError } from './client-error.js';

/**
 * The highest version of a bundle that is in force on the day of filing.
 * @param known versions by key, `death@1`
 * @throws ClientError UNKNOWN_BUNDLE, NOT_IN_FORCE
 */
export function versionInForce(
  id: string,
  filedOn: LocalDate,
  known: Readonly<Record<string, Pick<Bundle, 'id' | 'version' | 'inForceFrom'>>> = bundles,
): BundleKey {
  const versions = Object.entries(known)
    .filter(([, bundle]) => bundle.id === id)
    .toSorted(([, one], [, other]) => other.version - one.version);
  const [key] = versions.find(([, { inForceFrom }]) => inForceFrom === undefined || inForceFrom <= filedOn) ?? [];
  if (key !== undefined) return key as BundleKey;
  const [first] = versions.toReversed();
  if (!first) {
    const names = bundleIds(known).join(', ');
    throw new ClientError('UNKNOWN_BUNDLE', `There is no bundle "${id}". Known: ${names}.`, ['bundle']);
  }
  const [firstKey, { inForceFrom }] = first;
  throw new ClientError(
    'NOT_IN_FORCE',
    `The bundle "${id}" is not in force on ${filedOn}: its first version, ${firstKey}, takes what is filed from ${inForceFrom} on.`,
    ['filedAt'],
  );
}
