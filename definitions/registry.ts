/** Every version by `id@version`: those of the sources, and those that only a release keeps. A case stays on its own. */
import { deathBundle } from './bundles/death/index.js';
import { singleDeathRegistration } from './bundles/single/death-registration.js';
import { singleFuneralAllowance } from './bundles/single/funeral-allowance.js';
import { singleFuneralSupport } from './bundles/single/funeral-support.js';
import { singleResidenceDeregistration } from './bundles/single/residence-deregistration.js';
import { singleSurvivorBenefit } from './bundles/single/survivor-benefit.js';
import { checkVersions } from './language/check-versions.js';
import { deathRegistration } from './procedures/death-registration/index.js';
import { funeralAllowance } from './procedures/funeral-allowance/index.js';
import { funeralSupport } from './procedures/funeral-support/index.js';
import { residenceDeregistration } from './procedures/residence-deregistration/index.js';
import { survivorBenefit } from './procedures/survivor-benefit/index.js';
import { frozenBundles, frozenProcedures } from './released/index.js';

export const bundles = {
  ...frozenBundles,
  'death@1': deathBundle,
  'death-registration@1': singleDeathRegistration,
  'residence-deregistration@1': singleResidenceDeregistration,
  'survivor-benefit@1': singleSurvivorBenefit,
  'funeral-support@1': singleFuneralSupport,
  'funeral-allowance@1': singleFuneralAllowance,
} as const;

export const procedures = {
  ...frozenProcedures,
  'death-registration@1': deathRegistration,
  'residence-deregistration@1': residenceDeregistration,
  'survivor-benefit@1': survivorBenefit,
  'funeral-support@1': funeralSupport,
  'funeral-allowance@1': funeralAllowance,
} as const;

checkVersions(bundles);

/** Those of the sources: the compiler knows what each holds. */
export type BundleKey = Exclude<keyof typeof bundles, keyof typeof frozenBundles>;
export type ProcedureKey = Exclude<keyof typeof procedures, keyof typeof frozenProcedures>;
