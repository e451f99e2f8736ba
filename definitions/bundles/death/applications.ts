/** What each agency receives of a declaration: these fields and no other. The extract is added where it comes from. */
import type {
  Application as Registration,
  Outcome as RegistrationOutcome,
} from '../../procedures/death-registration/schema.js';
import type { Application as Allowance } from '../../procedures/funeral-allowance/schema.js';
import type { Application as Support } from '../../procedures/funeral-support/schema.js';
import type { Application as Deregistration } from '../../procedures/residence-deregistration/schema.js';
import type { Application as Survivors } from '../../procedures/survivor-benefit/schema.js';
import { claimsOf } from './funeral-heads.js';
import type { DeathFacts } from './schema.js';

export function registrationApplication(facts: DeathFacts): Registration {
  const { applicant, deceased, death, deathNotice, evidence, copies } = facts;
  return { applicant, deceased, death, deathNotice, evidence, copies };
}

export function deregistrationApplication({ deceased, household }: DeathFacts): Omit<Deregistration, 'extract'> {
  const { personalId, name, residence } = deceased;
  if (residence.kind !== 'permanent')
    throw notCalledFor('residence-deregistration', 'there was no permanent residence');
  return { deceased: { personalId, name }, residence: residence.address, household };
}

export function survivorApplication(facts: DeathFacts): Omit<Survivors, 'extract'> {
  const { insurance, relatives, account } = facts;
  if (!insurance) throw notCalledFor('survivor-benefit', 'the deceased was not insured');
  return { deceased: deceasedInShort(facts), insurance, relatives, account };
}

export function supportApplication(facts: DeathFacts): Omit<Support, 'extract'> {
  const { otherAllowance } = funeralOf(facts);
  return { ...burialOf(facts), claims: claimsOf('funeral-support', facts), otherAllowance };
}

export function allowanceApplication(facts: DeathFacts): Omit<Allowance, 'extract'> {
  const { benefits, insurance, relatives, monthlyMeritPension } = facts;
  const records = { B1: insurance?.number, B5: benefits.meritFile, B6: benefits.meritFile };
  const claims = claimsOf('funeral-allowance', facts).map((claim) => ({ ...claim, record: records[claim.head] }));
  return { ...burialOf(facts), claims, monthlyPensionFor: monthlyMeritPension ? relatives : [] };
}

/** What later procedures are told of the registration. */
export function passOnExtract({ number, issuedOn }: RegistrationOutcome) {
  return { extract: { number, issuedOn } };
}

function deceasedInShort({ deceased, death }: DeathFacts) {
  return { personalId: deceased.personalId, name: deceased.name, diedOn: death.date };
}

function burialOf(facts: DeathFacts): Pick<Support, 'deceased' | 'payee' | 'burial'> {
  const { payee, burial } = funeralOf(facts);
  return {
    deceased: deceasedInShort(facts),
    payee: payee.kind === 'applicant' ? applicantAsPayee(facts, payee) : payee,
    burial,
  };
}

type DeclaredPayee = NonNullable<DeathFacts['funeral']>['payee'];

function applicantAsPayee({ applicant }: DeathFacts, { account }: DeclaredPayee): Support['payee'] {
  if (applicant.kind === 'organisation') return { kind: 'organisation', organisation: applicant.organisation, account };
  const { fullName, personalId, relation } = applicant;
  return { kind: 'person', fullName, personalId, relation, account };
}

function funeralOf({ funeral }: DeathFacts): NonNullable<DeathFacts['funeral']> {
  if (!funeral) throw notCalledFor('a funeral payment', 'nobody is named as having organised the burial');
  return funeral;
}

function notCalledFor(what: string, why: string): RangeError {
  return new RangeError(
    `An application for ${what} was asked of a declaration in which ${why}. Ask \`applicable\` first.`,
  );
}
