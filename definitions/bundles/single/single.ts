/** A procedure filed alone after a death is a bundle of one: the engine has no second way to carry it. */
import type { LocalDate } from '../../calendar/local-date.js';
import { type Bundle, type BundleDossier, defineBundle, type OutOfScope } from '../../language/bundle.js';
import type { ExclusivePayment } from '../../language/claims.js';
import type { LegalSource } from '../../language/legal-source.js';
import type { Procedure } from '../../language/procedure.js';
import { competentCommune } from '../death/applicability.js';
import { impossibleDates } from '../death/impossible-dates.js';
import type { DeathFacts } from '../death/schema.js';

interface Single<Declaration, P extends Procedure> {
  readonly version: number;
  readonly inForceFrom?: LocalDate;
  readonly dossier: BundleDossier<Declaration, P>;
  /** National code, or `configuration`. */
  readonly code: string;
  readonly source: LegalSource;
  readonly exclusivePayments?: readonly ExclusivePayment<Declaration>[];
  readonly scope?: (declaration: Declaration) => true | OutOfScope;
}

/** The bundle has the id and the title of its only procedure. */
export function single<Declaration extends DeathFacts, P extends Procedure>({
  dossier,
  scope = () => true,
  ...rest
}: Single<Declaration, P>): Bundle<P['id'], Declaration, Record<P['id'], BundleDossier<Declaration, P>>> {
  const { id, title } = dossier.procedure;
  return defineBundle({
    ...rest,
    id,
    title,
    dossiers: { [id]: dossier } as Record<P['id'], BundleDossier<Declaration, P>>,
    subject: ({ deceased }) => deceased.personalId,
    chosen: () => [id],
    commune: (declaration) => competentCommune(declaration),
    scope,
    impossibleOn: (declaration, filedOn) => impossibleDates(declaration, filedOn),
  });
}
