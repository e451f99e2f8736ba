/** What each agency receives of a declaration: these fields and no other. The certificate is added where it comes from. */
import type {
  Application as Registration,
  Outcome as RegistrationOutcome,
} from '../../procedures/birth-registration/schema.js';
import type { Application as HealthCard } from '../../procedures/health-card/schema.js';
import type { Application as IdentityCard } from '../../procedures/identity-card/schema.js';
import type { Application as Residence } from '../../procedures/residence-registration/schema.js';
import type { BirthFacts } from './schema.js';

export function registrationApplication(facts: BirthFacts): Registration {
  const { applicant, child, birthNotice, copies, delivery } = facts;
  return { applicant, child, ...parentsOf(facts), birthNotice, copies, delivery };
}

export function residenceApplication({ child, household }: BirthFacts): Omit<Residence, 'certificate'> {
  if (household?.kind !== 'family') throw notCalledFor('residence-registration', 'no family household is named');
  const { kind: _kind, ...joined } = household;
  return { child, household: joined };
}

export function healthCardApplication(facts: BirthFacts): Omit<HealthCard, 'certificate'> {
  const { child, healthInsurance, delivery } = facts;
  if (!healthInsurance) throw notCalledFor('health-card', 'no clinic is named');
  const { clinic, motherNumber } = healthInsurance;
  const { residence } = parentsOf(facts).mother;
  return { child, motherInsuranceNumber: motherNumber, clinic, residence, delivery };
}

export function identityCardApplication(facts: BirthFacts): Omit<IdentityCard, 'certificate'> {
  return { child: facts.child, representative: representativeOf(facts), delivery: facts.delivery };
}

/** What later procedures are told of the registration: the number of the child is in it. */
export function passOnCertificate({ number, issuedOn, personalId }: RegistrationOutcome) {
  return { certificate: { number, issuedOn, personalId } };
}

/** The father if it is he who files, the mother otherwise. */
function representativeOf(facts: BirthFacts): IdentityCard['representative'] {
  const { mother, father } = parentsOf(facts);
  const { fullName, personalId } = father && facts.applicant.relation === 'father' ? father : mother;
  return { fullName, personalId, relation: personalId === mother.personalId ? 'mother' : 'father' };
}

function parentsOf({ parents }: BirthFacts): Pick<Registration, 'mother' | 'father'> {
  if (parents.kind === 'unknown') throw notCalledFor('birth-registration', 'the parents are not known');
  return parents.kind === 'mother-alone'
    ? { mother: parents.mother }
    : { mother: parents.mother, father: parents.father };
}

function notCalledFor(what: string, why: string): RangeError {
  return new RangeError(
    `An application for ${what} was asked of a declaration in which ${why}. Ask \`applicable\` first.`,
  );
}
