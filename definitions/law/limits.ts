/** Limits by profile. A profile is configuration: a province's own names what it promises, and everything else is as here. */
import type { LegalLimit } from '../language/legal-limit.js';
import * as refV1 from './ref-v1.js';

export { refV1 };

/** By id. */
export const limitProfiles = { 'ref-v1': refV1 } as const satisfies Record<
  string,
  Readonly<Record<string, LegalLimit>>
>;
