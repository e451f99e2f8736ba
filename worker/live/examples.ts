/** The declarations of `examples/`: whose bundle each is for, the day that it was written for, and whom it is about. */
import type { BundleId } from '../../client/bundle-types.js';
import { type LocalDate, localDate } from '../../definitions/calendar/local-date.js';

export interface Example {
  readonly bundle: BundleId;
  /** Its days are moved by as much as it is filed later or earlier than on this one. */
  readonly filedOn: LocalDate;
  /** Where its subject stands, and what names another one. @param testId 12 digits that no sample had before */
  readonly subject: { readonly path: readonly string[]; nameOf(testId: string): string };
}

const deceased: Example['subject'] = { path: ['deceased', 'personalId'], nameOf: (testId) => testId };

/** By name of the file. */
const examples: Readonly<Record<string, Example>> = {
  death: { bundle: 'death', filedOn: localDate('2026-03-01'), subject: deceased },
  'death-pensioner': { bundle: 'death', filedOn: localDate('2026-03-01'), subject: deceased },
  birth: {
    bundle: 'birth',
    filedOn: localDate('2026-09-03'),
    subject: { path: ['birthNotice', 'code'], nameOf: (testId) => `92001.GCS.${testId.slice(-5)}.26` },
  },
  investor: {
    bundle: 'investor',
    filedOn: localDate('2026-03-16'),
    subject: { path: ['project', 'reference'], nameOf: (testId) => `DA-MAU-${testId}` },
  },
};

/** @throws RangeError naming those that there are */
export function exampleOf(name: string): Example {
  const found = examples[name];
  if (found) return found;
  throw new RangeError(unknownExample(name) ?? name);
}

/** What to say to whoever asks for an example that is not there. */
export function unknownExample(name: string): string | null {
  return name in examples ? null : `There is no example "${name}". There are: ${Object.keys(examples).join(', ')}.`;
}

/** What is filed of a bundle when nothing is given: the usual case, which is not always the one that shows most. */
export function usualExample(bundle: string): string | undefined {
  return bundle === 'death'
    ? 'death-pensioner'
    : Object.keys(examples).find((name) => examples[name]?.bundle === bundle);
}
