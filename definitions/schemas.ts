/** The schemas of every version, for the edges: client, gateway, activities, generators. Never for workflows. */
import type { z } from 'zod';
import * as birth from './bundles/birth/schema.js';
import * as death from './bundles/death/schema.js';
import * as investor from './bundles/investor/schema.js';
import * as alone from './bundles/single/of-one-application-schema.js';
import { anyDossierEvent, wholeCaseEvent } from './language/case-event-schema.js';
import * as birthRegistration from './procedures/birth-registration/schema.js';
import * as deathRegistration from './procedures/death-registration/schema.js';
import * as enterpriseRegistration from './procedures/enterprise-registration/schema.js';
import * as environmentLicence from './procedures/environment-licence/schema.js';
import * as funeralAllowance from './procedures/funeral-allowance/schema.js';
import * as funeralSupport from './procedures/funeral-support/schema.js';
import * as healthCard from './procedures/health-card/schema.js';
import * as identityCard from './procedures/identity-card/schema.js';
import * as investmentRegistration from './procedures/investment-registration/schema.js';
import * as judicialRecord from './procedures/judicial-record/schema.js';
import * as landLease from './procedures/land-lease/schema.js';
import * as residenceDeregistration from './procedures/residence-deregistration/schema.js';
import * as residenceRegistration from './procedures/residence-registration/schema.js';
import * as survivorBenefit from './procedures/survivor-benefit/schema.js';
import type { BundleKey, ProcedureKey } from './registry.js';
import { frozenApplications, frozenDeclarations, frozenEvents, frozenOutcomes } from './released/schemas.js';

/** What a citizen files, by bundle. */
export const declarationSchemas = {
  ...frozenDeclarations,
  'death@1': death.declaration,
  'death-registration@1': death.registrationDeclaration,
  'residence-deregistration@1': death.laterDeclaration,
  'survivor-benefit@1': death.laterDeclaration,
  'funeral-support@1': death.laterFuneralDeclaration,
  'funeral-allowance@1': death.laterFuneralDeclaration,
  'birth@1': birth.declarationUntilAugust2026,
  'birth@2': birth.declaration,
  'birth-registration@1': birth.registrationDeclaration,
  'residence-registration@1': birth.laterResidenceDeclaration,
  'health-card@1': birth.laterHealthCardDeclaration,
  'identity-card@1': birth.laterDeclaration,
  'investor@1': investor.declaration,
  'investment-registration@1': alone.investmentAlone,
  'enterprise-registration@1': alone.enterpriseAlone,
  'judicial-record@1': alone.recordAlone,
  'environment-licence@1': alone.environmentAlone,
  'land-lease@1': alone.leaseAlone,
} as const satisfies Record<BundleKey, z.ZodType>;

/** What an agency receives, by procedure. */
export const applicationSchemas = {
  ...frozenApplications,
  'death-registration@1': deathRegistration.application,
  'residence-deregistration@1': residenceDeregistration.application,
  'survivor-benefit@1': survivorBenefit.application,
  'funeral-support@1': funeralSupport.application,
  'funeral-allowance@1': funeralAllowance.application,
  'birth-registration@1': birthRegistration.application,
  'residence-registration@1': residenceRegistration.application,
  'health-card@1': healthCard.application,
  'identity-card@1': identityCard.application,
  'investment-registration@1': investmentRegistration.application,
  'enterprise-registration@1': enterpriseRegistration.application,
  'judicial-record@1': judicialRecord.application,
  'environment-licence@1': environmentLicence.application,
  'land-lease@1': landLease.application,
} as const satisfies Record<ProcedureKey, z.ZodType>;

/** What an agency issues, by procedure. */
export const outcomeSchemas = {
  ...frozenOutcomes,
  'death-registration@1': deathRegistration.outcome,
  'residence-deregistration@1': residenceDeregistration.outcome,
  'survivor-benefit@1': survivorBenefit.outcome,
  'funeral-support@1': funeralSupport.outcome,
  'funeral-allowance@1': funeralAllowance.outcome,
  'birth-registration@1': birthRegistration.outcome,
  'residence-registration@1': residenceRegistration.outcome,
  'health-card@1': healthCard.outcome,
  'identity-card@1': identityCard.outcome,
  'investment-registration@1': investmentRegistration.outcome,
  'enterprise-registration@1': enterpriseRegistration.outcome,
  'judicial-record@1': judicialRecord.outcome,
  'environment-licence@1': environmentLicence.outcome,
  'land-lease@1': landLease.outcome,
} as const satisfies Record<ProcedureKey, z.ZodType>;

/** What may reach a dossier from outside, by procedure: `agency.*`, `citizen.*`, `officer.*`. */
export const eventSchemas = {
  ...frozenEvents,
  'death-registration@1': deathRegistration.event,
  'residence-deregistration@1': residenceDeregistration.event,
  'survivor-benefit@1': survivorBenefit.event,
  'funeral-support@1': funeralSupport.event,
  'funeral-allowance@1': funeralAllowance.event,
  'birth-registration@1': birthRegistration.event,
  'residence-registration@1': residenceRegistration.event,
  'health-card@1': healthCard.event,
  'identity-card@1': identityCard.event,
  'investment-registration@1': investmentRegistration.event,
  'enterprise-registration@1': enterpriseRegistration.event,
  'judicial-record@1': judicialRecord.event,
  'environment-licence@1': environmentLicence.event,
  'land-lease@1': landLease.event,
} as const satisfies Record<ProcedureKey, z.ZodType>;

/** What may reach every case: as a whole, or in any of its dossiers. */
export const commonEventSchemas = { 'whole-case': wholeCaseEvent, 'any-dossier': anyDossierEvent } as const;
