/** Every live version by `id@version`. A running case stays on the versions it was opened with. */
import { deathBundle } from './bundles/death/index.js';
import { singleDeathRegistration } from './bundles/single/death-registration.js';
import { singleFuneralAllowance } from './bundles/single/funeral-allowance.js';
import { singleFuneralSupport } from './bundles/single/funeral-support.js';
import { singleResidenceDeregistration } from './bundles/single/residence-deregistration.js';
import { singleSurvivorBenefit } from './bundles/single/survivor-benefit.js';
import { deathRegistration } from './procedures/death-registration/index.js';
import { funeralAllowance } from './procedures/funeral-allowance/index.js';
import { funeralSupport } from './procedures/funeral-support/index.js';
import { residenceDeregistration } from './procedures/residence-deregistration/index.js';
import { survivorBenefit } from './procedures/survivor-benefit/index.js';

export const bundles = {
  'death@1': deathBundle,
  'death-registration@1': singleDeathRegistration,
  'residence-deregistration@1': singleResidenceDeregistration,
  'survivor-benefit@1': singleSurvivorBenefit,
  'funeral-support@1': singleFuneralSupport,
  'funeral-allowance@1': singleFuneralAllowance,
} as const;

export const procedures = {
  'death-registration@1': deathRegistration,
  'residence-deregistration@1': residenceDeregistration,
  'survivor-benefit@1': survivorBenefit,
  'funeral-support@1': funeralSupport,
  'funeral-allowance@1': funeralAllowance,
} as const;

export type BundleKey = keyof typeof bundles;
export type ProcedureKey = keyof typeof procedures;
