/** A procedure filed alone whose declaration is its application: nothing is mapped, nothing comes from elsewhere. */
import { type Bundle, type BundleDossier, defineBundle } from '../../language/bundle.js';
import type { LegalSource } from '../../language/legal-source.js';
import type { ApplicationOf, Procedure } from '../../language/procedure.js';

export interface FiledAlone<Application> {
  /** Code of the commune whose offices are competent. */
  readonly commune: string;
  readonly application: Application;
}

interface OfOneApplication<P extends Procedure> {
  readonly version: number;
  readonly procedure: P;
  readonly source: LegalSource;
  readonly subject: (application: ApplicationOf<P>) => string;
}

type Alone<P extends Procedure> = FiledAlone<ApplicationOf<P>>;

/** The bundle has the id and the title of its only procedure. */
export function ofOneApplication<P extends Procedure>({
  version,
  procedure,
  source,
  subject,
}: OfOneApplication<P>): Bundle<P['id'], Alone<P>, Record<P['id'], BundleDossier<Alone<P>, P>>> {
  const { id, title } = procedure;
  const dossier: BundleDossier<Alone<P>, P> = {
    procedure,
    after: [],
    applicable: () => true,
    application: ({ application }) => application,
    passedOn: () => ({}),
  };
  return defineBundle({
    id,
    version,
    title,
    code: 'configuration',
    source,
    dossiers: { [id]: dossier } as Record<P['id'], BundleDossier<Alone<P>, P>>,
    subject: ({ application }) => subject(application),
    chosen: () => [id],
    commune: ({ commune }) => commune,
    scope: () => true,
  });
}
