/** The five dossiers of the benchmark's case, a veteran on social pension: what differs between them. */
import type { AgencyId } from '../../definitions/agencies/agency.js';
import {
  allowanceApplication,
  deregistrationApplication,
  passOnExtract,
  registrationApplication,
  supportApplication,
  survivorApplication,
} from '../../definitions/bundles/death/applications.js';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import type { LegalLimit } from '../../definitions/language/legal-limit.js';
import type { Procedure } from '../../definitions/language/procedure.js';
import * as law from '../../definitions/law/ref-v1.js';
import type { Outcome as Registration } from '../../definitions/procedures/death-registration/schema.js';

export type DossierId = DeathDeclaration['chosen'][number];

interface Rules {
  readonly agency: AgencyId;
  readonly limit: LegalLimit;
  readonly reversible: Procedure['reversible'];
  readonly application: (declaration: DeathDeclaration) => object;
}

export const rules: Readonly<Record<DossierId, Rules>> = {
  'death-registration': {
    agency: 'commune-civil-status',
    limit: law.deathRegistration,
    reversible: 'by-annulment',
    application: registrationApplication,
  },
  'residence-deregistration': {
    agency: 'commune-police',
    limit: law.residenceDeregistration,
    reversible: 'by-restoration',
    application: deregistrationApplication,
  },
  'survivor-benefit': {
    agency: 'social-insurance',
    limit: law.survivorBenefit,
    reversible: 'by-recovery',
    application: survivorApplication,
  },
  'funeral-support': {
    agency: 'commune-social-protection',
    limit: law.funeralSupport,
    reversible: 'by-recovery',
    application: supportApplication,
  },
  'funeral-allowance': {
    agency: 'home-affairs',
    limit: law.homeAffairs,
    reversible: 'by-recovery',
    application: allowanceApplication,
  },
};

export const dossierIds = Object.keys(rules) as readonly DossierId[];

/** A funeral is paid once: the higher claim first. */
export const claimants = ['funeral-allowance', 'funeral-support'] as const satisfies readonly DossierId[];

/** What the agency receives. @param registration what was decided there: every other application cites it */
export function contentOf(
  id: DossierId,
  declaration: DeathDeclaration,
  registration: unknown,
  coveredBy: string | null,
): object {
  return {
    ...rules[id].application(declaration),
    ...(id !== 'death-registration' && passOnExtract(registration as Registration)),
    ...(coveredBy !== null && { coveredBy }),
  };
}

/** The claim that a funeral dossier makes: this case has one for each. */
export function claimOf(id: (typeof claimants)[number], declaration: DeathDeclaration) {
  const { claims } = id === 'funeral-allowance' ? allowanceApplication(declaration) : supportApplication(declaration);
  const [claim] = claims;
  if (!claim) throw new RangeError(`Nothing is claimed in ${id}. The benchmark's case claims both payments.`);
  return claim;
}
