/** The schemas of every version, for the edges: client, gateway, activities, generators. Never for workflows. */
import type { z } from 'zod';
import * as death from './bundles/death/schema.js';
import { anyDossierEvent, wholeCaseEvent } from './language/case-event-schema.js';
import * as deathRegistration from './procedures/death-registration/schema.js';
import * as funeralAllowance from './procedures/funeral-allowance/schema.js';
import * as funeralSupport from './procedures/funeral-support/schema.js';
import * as residenceDeregistration from './procedures/residence-deregistration/schema.js';
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
} as const satisfies Record<BundleKey, z.ZodType>;

/** What an agency receives, by procedure. */
export const applicationSchemas = {
  ...frozenApplications,
  'death-registration@1': deathRegistration.application,
  'residence-deregistration@1': residenceDeregistration.application,
  'survivor-benefit@1': survivorBenefit.application,
  'funeral-support@1': funeralSupport.application,
  'funeral-allowance@1': funeralAllowance.application,
} as const satisfies Record<ProcedureKey, z.ZodType>;

/** What an agency issues, by procedure. */
export const outcomeSchemas = {
  ...frozenOutcomes,
  'death-registration@1': deathRegistration.outcome,
  'residence-deregistration@1': residenceDeregistration.outcome,
  'survivor-benefit@1': survivorBenefit.outcome,
  'funeral-support@1': funeralSupport.outcome,
  'funeral-allowance@1': funeralAllowance.outcome,
} as const satisfies Record<ProcedureKey, z.ZodType>;

/** What may reach a dossier from outside, by procedure: `agency.*`, `citizen.*`, `officer.*`. */
export const eventSchemas = {
  ...frozenEvents,
  'death-registration@1': deathRegistration.event,
  'residence-deregistration@1': residenceDeregistration.event,
  'survivor-benefit@1': survivorBenefit.event,
  'funeral-support@1': funeralSupport.event,
  'funeral-allowance@1': funeralAllowance.event,
} as const satisfies Record<ProcedureKey, z.ZodType>;

/** What may reach every case: as a whole, or in any of its dossiers. */
export const commonEventSchemas = { 'whole-case': wholeCaseEvent, 'any-dossier': anyDossierEvent } as const;
