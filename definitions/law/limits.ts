/** Limits by profile. A profile is configuration: it gathers what is known, each limit with how far it was checked. */
import { localDate } from '../calendar/local-date.js';
import type { EffectiveDated } from '../language/effective-dated.js';
import { calendarDays, sameDay, type TimeLimit, workingDays } from '../language/time-limit.js';
import { linkedProceduresDecree } from './acts/linked-procedures-decree.js';
import { oneStopDecree } from './acts/one-stop-decree.js';
import { socialInsuranceProcess } from './acts/social-insurance-process.js';
import { portalText } from './portal-text.js';

/** Reference profile, version 1. */
export const refV1 = {
  deathRegistration: sameDay({ cutOff: '15:00', source: portalText('1.007073', 'A') }),
  /** In all, from receipt, when the commune has to verify the death. */
  deathRegistrationVerified: workingDays(3, portalText('1.000656', 'unverified')),
  residenceDeregistration: workingDays(1, linkedProceduresDecree.whole('unverified')),
  survivorBenefit: workingDays(8, socialInsuranceProcess.whole('unverified')),
  funeralSupport: workingDays(3, portalText('1.001731', 'B')),
  insuranceFuneral: workingDays(8, socialInsuranceProcess.whole('unverified')),
  homeAffairs: calendarDays(19, portalText('1.010824', 'B')),
  /** When a monthly allowance is decided as well. */
  homeAffairsMonthly: calendarDays(24, portalText('1.010824', 'B')),
  /** The citizen's: a draft extract that nobody disputes within a day stands. */
  draftConfirmation: calendarDays(1, portalText('1.000656', 'B')),
} as const satisfies Record<string, TimeLimit>;

export type LimitProfile = Readonly<Record<keyof typeof refV1, TimeLimit>>;

/** Which profile counts for a dossier received on a day. `ref-v1` knows no district, so it begins with two levels. */
export const limitProfiles: EffectiveDated<LimitProfile> = {
  name: 'limit profile',
  unit: 'limits',
  values: [{ validFrom: localDate('2025-07-01'), value: refV1, source: oneStopDecree.whole('unverified') }],
};
