/** A procedure of a birth filed alone: a bundle of one, about the same birth paper. */
import type { LocalDate } from '../../calendar/local-date.js';
import { type Bundle, type BundleDossier, defineBundle, type OutOfScope } from '../../language/bundle.js';
import type { LegalSource } from '../../language/legal-source.js';
import type { Procedure } from '../../language/procedure.js';
import { bornHereOfKnownParents } from './applicability.js';
import { impossibleDates } from './impossible-dates.js';
import { aboutOneBirth } from './linked.js';
import type { BirthFacts } from './schema.js';

interface Alone<Declaration, P extends Procedure> {
  readonly version: number;
  readonly inForceFrom?: LocalDate;
  readonly dossier: BundleDossier<Declaration, P>;
  /** National code, or `configuration`. */
  readonly code: string;
  readonly source: LegalSource;
  readonly scope?: (declaration: Declaration) => true | OutOfScope;
  /** The mother's unless given. */
  readonly commune?: (declaration: Declaration) => string;
  readonly impossibleOn?: typeof impossibleDates;
}

/** The bundle has the id and the title of its only procedure. */
export function aloneAfterBirth<Declaration extends BirthFacts, P extends Procedure>({
  dossier,
  scope = bornHereOfKnownParents,
  impossibleOn = impossibleDates,
  ...rest
}: Alone<Declaration, P>): Bundle<P['id'], Declaration, Record<P['id'], BundleDossier<Declaration, P>>> {
  const { id, title } = dossier.procedure;
  return defineBundle({
    ...aboutOneBirth,
    ...rest,
    id,
    title,
    dossiers: { [id]: dossier } as Record<P['id'], BundleDossier<Declaration, P>>,
    chosen: () => [id],
    scope,
    impossibleOn,
  });
}
