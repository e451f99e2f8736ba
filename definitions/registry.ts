/** Every version by `id@version`: those of the sources, and those that only a release keeps. A case stays on its own. */
import { birthBundle } from './bundles/birth/index.js';
import { birthBundleUntilAugust2026 } from './bundles/birth/until-august-2026.js';
import { deathBundle } from './bundles/death/index.js';
import { investorBundle } from './bundles/investor/index.js';
import { singleBirthRegistration } from './bundles/single/birth-registration.js';
import { singleDeathRegistration } from './bundles/single/death-registration.js';
import { singleEnterpriseRegistration } from './bundles/single/enterprise-registration.js';
import { singleEnvironmentLicence } from './bundles/single/environment-licence.js';
import { singleFuneralAllowance } from './bundles/single/funeral-allowance.js';
import { singleFuneralSupport } from './bundles/single/funeral-support.js';
import { singleHealthCard } from './bundles/single/health-card.js';
import { singleIdentityCard } from './bundles/single/identity-card.js';
import { singleInvestmentRegistration } from './bundles/single/investment-registration.js';
import { singleJudicialRecord } from './bundles/single/judicial-record.js';
import { singleLandLease } from './bundles/single/land-lease.js';
import { singleResidenceDeregistration } from './bundles/single/residence-deregistration.js';
import { singleResidenceRegistration } from './bundles/single/residence-registration.js';
import { singleSurvivorBenefit } from './bundles/single/survivor-benefit.js';
import { checkVersions } from './language/check-versions.js';
import { birthRegistration } from './procedures/birth-registration/index.js';
import { deathRegistration } from './procedures/death-registration/index.js';
import { enterpriseRegistration } from './procedures/enterprise-registration/index.js';
import { environmentLicence } from './procedures/environment-licence/index.js';
import { funeralAllowance } from './procedures/funeral-allowance/index.js';
import { funeralSupport } from './procedures/funeral-support/index.js';
import { healthCard } from './procedures/health-card/index.js';
import { identityCard } from './procedures/identity-card/index.js';
import { investmentRegistration } from './procedures/investment-registration/index.js';
import { judicialRecord } from './procedures/judicial-record/index.js';
import { landLease } from './procedures/land-lease/index.js';
import { residenceDeregistration } from './procedures/residence-deregistration/index.js';
import { residenceRegistration } from './procedures/residence-registration/index.js';
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
  'birth@1': birthBundleUntilAugust2026,
  'birth@2': birthBundle,
  'birth-registration@1': singleBirthRegistration,
  'residence-registration@1': singleResidenceRegistration,
  'health-card@1': singleHealthCard,
  'identity-card@1': singleIdentityCard,
  'investor@1': investorBundle,
  'investment-registration@1': singleInvestmentRegistration,
  'enterprise-registration@1': singleEnterpriseRegistration,
  'judicial-record@1': singleJudicialRecord,
  'environment-licence@1': singleEnvironmentLicence,
  'land-lease@1': singleLandLease,
} as const;

export const procedures = {
  ...frozenProcedures,
  'death-registration@1': deathRegistration,
  'residence-deregistration@1': residenceDeregistration,
  'survivor-benefit@1': survivorBenefit,
  'funeral-support@1': funeralSupport,
  'funeral-allowance@1': funeralAllowance,
  'birth-registration@1': birthRegistration,
  'residence-registration@1': residenceRegistration,
  'health-card@1': healthCard,
  'identity-card@1': identityCard,
  'investment-registration@1': investmentRegistration,
  'enterprise-registration@1': enterpriseRegistration,
  'judicial-record@1': judicialRecord,
  'environment-licence@1': environmentLicence,
  'land-lease@1': landLease,
} as const;

checkVersions(bundles);

/** Those of the sources: the compiler knows what each holds. */
export type BundleKey = Exclude<keyof typeof bundles, keyof typeof frozenBundles>;
export type ProcedureKey = Exclude<keyof typeof procedures, keyof typeof frozenProcedures>;
