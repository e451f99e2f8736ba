/**
 * Limits of the reference profile, version 1: what is known, each limit with how far it was checked. It promises nothing
 * shorter than what is taken for the law. Import it as a namespace: a definition then holds only the limits that it names.
 */

import { defineLimit, type LegalLimit } from '../language/legal-limit.js';
import type { Act } from '../language/legal-source.js';
import { calendarDays, sameDay, type TimeLimit, workingDays } from '../language/time-limit.js';
import { apparatusResolution } from './acts/apparatus-resolution-2025.js';
import { civilStatusLaw2014 } from './acts/civil-status-law-2014.js';
import { enterpriseLaw2020 } from './acts/enterprise-law-2020.js';
import { environmentDecree } from './acts/environment-decree.js';
import { investmentLaw2020 } from './acts/investment-law-2020.js';
import { investmentLaw2025 } from './acts/investment-law-2025.js';
import { judicialRecordLaw2009 } from './acts/judicial-record-law-2009.js';
import { landLaw2024 } from './acts/land-law-2024.js';
import { linkedProceduresAmendment2026 } from './acts/linked-procedures-amendment-2026.js';
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

/*
 * Birth: three working days for all that is linked, five when the commune verifies (grade C). How the days are shared is
 * configuration of this profile: one, or three, for the registration, two for everything that follows it side by side.
 */

function linkedWithBirth(name: string, days: number): LegalLimit {
  return defineLimit({
    name,
    values: [
      {
        validFrom: linkedProceduresDecree.validFrom,
        statutory: workingDays(days, portalText('2.002621', 'unverified')),
      },
      {
        validFrom: linkedProceduresAmendment2026.validFrom,
        statutory: workingDays(days, portalText('3.000722', 'unverified')),
      },
    ],
  });
}

export const birthRegistration = linkedWithBirth('birth-registration', 1);

/** In all, from receipt, when the commune has to verify the birth. */
export const birthRegistrationVerified = linkedWithBirth('birth-registration-verified', 3);

export const residenceRegistration = linkedWithBirth('residence-registration', 2);

export const healthCard = linkedWithBirth('health-card', 2);

export const identityCard = limitSince(
  linkedProceduresAmendment2026,
  'identity-card',
  workingDays(2, portalText('3.000722', 'unverified')),
);

export const investmentRegistration = defineLimit({
  name: 'investment-registration',
  values: [
    { validFrom: investmentLaw2020.validFrom, statutory: calendarDays(15, investmentLaw2020.whole('unverified')) },
    { validFrom: investmentLaw2025.validFrom, statutory: calendarDays(15, investmentLaw2025.whole('unverified')) },
  ],
});

export const enterpriseRegistration = limitSince(
  enterpriseLaw2020,
  'enterprise-registration',
  workingDays(3, enterpriseLaw2020.whole('unverified')),
);

/** The citizen's: what was refused may be mended and filed again inside the same case. */
export const enterpriseRefiling = limitSince(
  enterpriseLaw2020,
  'enterprise-refiling',
  calendarDays(60, enterpriseLaw2020.whole('unverified')),
);

export const judicialRecord = defineLimit({
  name: 'judicial-record',
  values: [
    {
      validFrom: judicialRecordLaw2009.validFrom,
      statutory: calendarDays(10, judicialRecordLaw2009.whole('unverified')),
    },
    { validFrom: apparatusResolution.validFrom, statutory: workingDays(5, apparatusResolution.whole('unverified')) },
  ],
});

export const environmentLicence = limitSince(
  environmentDecree,
  'environment-licence',
  calendarDays(30, environmentDecree.whole('unverified')),
);

export const landLease = limitSince(landLaw2024, 'land-lease', calendarDays(20, landLaw2024.whole('unverified')));
