/**
 * Limits of the reference profile, version 1: what is known, each limit with how far it was checked. It promises nothing
 * shorter than what is taken for the law. Import it as a namespace: a definition then holds only the limits that it names.
 */
import { defineLimit, type LegalLimit } from '../language/legal-limit.js';
import type { Act } from '../language/legal-source.js';
import { calendarDays, sameDay, type TimeLimit, workingDays } from '../language/time-limit.js';
import { civilStatusLaw2014 } from './acts/civil-status-law-2014.js';
import { linkedProceduresDecree } from './acts/linked-procedures-decree.js';
import { meritoriousPersonsDecree } from './acts/meritorious-persons-decree.js';
import { oneStopDecree } from './acts/one-stop-decree.js';
import { socialInsuranceProcess } from './acts/social-insurance-process.js';
import { socialProtectionDecree } from './acts/social-protection-decree.js';
import { portalText } from './portal-text.js';

/** A limit that has been the same since the act behind it took effect; whether it really was is as uncertain as its source. */
function limitSince({ validFrom }: Act, name: string, statutory: TimeLimit): LegalLimit {
  return defineLimit({ name, values: [{ validFrom, statutory }] });
}

export const deathRegistration = limitSince(
  civilStatusLaw2014,
  'death-registration',
  sameDay({ cutOff: '15:00', source: portalText('1.007073', 'A') }),
);

/** In all, from receipt, when the commune has to verify the death. */
export const deathRegistrationVerified = limitSince(
  civilStatusLaw2014,
  'death-registration-verified',
  workingDays(3, portalText('1.000656', 'unverified')),
);

export const residenceDeregistration = limitSince(
  linkedProceduresDecree,
  'residence-deregistration',
  workingDays(1, linkedProceduresDecree.whole('unverified')),
);

export const survivorBenefit = limitSince(
  socialInsuranceProcess,
  'survivor-benefit',
  workingDays(8, socialInsuranceProcess.whole('unverified')),
);

export const funeralSupport = defineLimit({
  name: 'funeral-support',
  values: [
    // Two days at the commune, three at the district, until the district level ended.
    { validFrom: socialProtectionDecree.validFrom, statutory: workingDays(5, portalText('1.001731', 'unverified')) },
    { validFrom: oneStopDecree.validFrom, statutory: workingDays(3, portalText('1.001731', 'B')) },
  ],
});

export const insuranceFuneral = limitSince(
  socialInsuranceProcess,
  'insurance-funeral',
  workingDays(8, socialInsuranceProcess.whole('unverified')),
);

export const homeAffairs = limitSince(
  meritoriousPersonsDecree,
  'home-affairs',
  calendarDays(19, portalText('1.010824', 'B')),
);

/** When a monthly allowance is decided as well. */
export const homeAffairsMonthly = limitSince(
  meritoriousPersonsDecree,
  'home-affairs-monthly',
  calendarDays(24, portalText('1.010824', 'B')),
);

/** The citizen's: a draft extract that nobody disputes within a day stands. */
export const draftConfirmation = limitSince(
  civilStatusLaw2014,
  'draft-confirmation',
  calendarDays(1, portalText('1.000656', 'B')),
);
