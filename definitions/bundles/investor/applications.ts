/** What each agency receives of a declaration: these fields and no other. Earlier outcomes are added where they come from. */
import type {
  Application as Enterprise,
  Outcome as EnterpriseOutcome,
} from '../../procedures/enterprise-registration/schema.js';
import type { Application as Environment } from '../../procedures/environment-licence/schema.js';
import type {
  Application as Investment,
  Outcome as InvestmentOutcome,
} from '../../procedures/investment-registration/schema.js';
import type { Application as Record } from '../../procedures/judicial-record/schema.js';
import type { Application as Lease } from '../../procedures/land-lease/schema.js';
import type { InvestorDeclaration } from './schema.js';

export function investmentApplication(declaration: InvestorDeclaration): Investment {
  const { applicant, investor, project } = declaration;
  return { representative: applicant, investor, project, ...partOf(declaration, 'investment') };
}

export function enterpriseApplication(declaration: InvestorDeclaration): Enterprise {
  const { reference, line } = declaration.project;
  const company = partOf(declaration, 'company');
  return { representative: declaration.applicant, project: { reference, line }, company, ...existing(declaration) };
}

export function recordApplication(
  _declaration: InvestorDeclaration,
  { person, form, purpose }: NonNullable<InvestorDeclaration['people']>[number],
): Record {
  return { person, form, purpose };
}

export function environmentApplication(declaration: InvestorDeclaration): Environment {
  const { applicant, project } = declaration;
  return {
    representative: applicant,
    project,
    environment: partOf(declaration, 'environment'),
    ...existing(declaration),
  };
}

export function leaseApplication(declaration: InvestorDeclaration): Lease {
  const { applicant, project } = declaration;
  return { representative: applicant, project, land: partOf(declaration, 'land'), ...existing(declaration) };
}

/** Of a certificate from before this case; one that is issued in it is passed on instead. */
function existing({ existingCertificate: investment }: InvestorDeclaration): {
  readonly investment?: InvestmentOutcome;
} {
  return investment ? { investment } : {};
}

/** A domestic investor may have no certificate. */
export function passOnCertificate(investment: InvestmentOutcome | null) {
  return investment ? { investment } : {};
}

/** A company that was registered before this case is named in the declaration. */
export function passOnBoth(investment: InvestmentOutcome | null, enterprise: EnterpriseOutcome | null) {
  return { ...(investment && { investment }), ...(enterprise && { enterprise }) };
}

type Part = 'investment' | 'company' | 'environment' | 'land';

function partOf<Name extends Part>(
  declaration: InvestorDeclaration,
  name: Name,
): NonNullable<InvestorDeclaration[Name]> {
  const part = declaration[name];
  if (part) return part;
  throw new RangeError(`The declaration has no "${name}", so nothing is asked for. Ask \`chosen\` first.`);
}
