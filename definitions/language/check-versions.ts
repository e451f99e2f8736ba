import type { LocalDate } from '../calendar/local-date.js';
import type { Bundle } from './bundle.js';
import { DefinitionError } from './definition-error.js';

type Version = Pick<Bundle, 'id' | 'version' | 'inForceFrom'>;

/**
 * @param versions by key, `death@1`
 * @throws DefinitionError when a key is not that of its bundle, or a day of filing could mean two versions of one id
 */
export function checkVersions(versions: Readonly<Record<string, Version>>): void {
  for (const [key, { id, version }] of Object.entries(versions)) {
    if (key === `${id}@${version}`) continue;
    throw new DefinitionError(
      `bundle ${id}`,
      `is listed as ${key}, but is version ${version}`,
      `List it as '${id}@${version}'.`,
    );
  }
  const inOrder = Object.values(versions).toSorted((one, other) => one.version - other.version);
  for (const [at, later] of inOrder.entries()) {
    const earlier = inOrder.slice(0, at).findLast(({ id }) => id === later.id);
    if (!earlier || isLater(later.inForceFrom, earlier.inForceFrom)) continue;
    throw new DefinitionError(
      `bundle ${later.id}, version ${later.version}`,
      `is in force from ${later.inForceFrom ?? 'the beginning'}, and version ${earlier.version} from ${earlier.inForceFrom ?? 'the beginning'}`,
      'Give it an inForceFrom that is later: new cases take the highest version in force on the day of filing.',
    );
  }
}

function isLater(day: LocalDate | undefined, than: LocalDate | undefined): boolean {
  return day !== undefined && (than === undefined || day > than);
}
