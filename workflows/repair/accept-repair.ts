/** Whether a repair may start as it was asked to: it closes a case for good, so only what the client builds is taken. */
import { type ApplicationFailure, workflowInfo } from '@temporalio/workflow';
import type { Bundle } from '../../definitions/language/bundle.js';
import { type BundleKey, bundles } from '../../definitions/registry.js';
import { caseFailure } from '../case-failure.js';
import { isDay, isPatience, isRecord, isTexts } from '../input-shapes.js';
import { type RepairInput, repairId } from './settlement.js';

const shapes = {
  caseId: (value: unknown) => typeof value === 'string',
  bundle: (value: unknown) => typeof value === 'string',
  dossierCodes: isTexts,
  filedOn: isDay,
  payments: (value: unknown) => Array.isArray(value) && value.every(isClaim),
  patience: (value: unknown) => value === undefined || isPatience(value),
} as const satisfies Record<keyof RepairInput, (value: unknown) => boolean>;

/**
 * @returns the bundle of the case
 * @throws ApplicationFailure CASE_START_REFUSED, which ends the workflow
 * @throws Error when a repair that is under way meets a build without that bundle: its task waits for the right build
 */
export function acceptRepair(input: RepairInput | undefined): Bundle {
  const { workflowId, unsafe } = workflowInfo();
  const misshapen = Object.entries(shapes).find(([field, fits]) => !fits(input?.[field as keyof RepairInput]));
  if (!input || misshapen) {
    throw refused(workflowId, `its ${misshapen?.[0] ?? 'input'} is not of the form that the client gives it`);
  }
  const { caseId, bundle: key } = input;
  if (workflowId !== repairId(caseId)) {
    throw refused(workflowId, `the repair of case ${caseId} has the workflow id ${repairId(caseId)} and no other`);
  }
  const bundle: Bundle | undefined = bundles[key as BundleKey];
  if (bundle) return bundle;
  const sentence = `this build has no bundle ${key}; it has ${Object.keys(bundles).join(', ')}`;
  throw unsafe.isReplaying
    ? new Error(`Repair ${workflowId} waits for its build: ${sentence}.`)
    : refused(workflowId, sentence);
}

function isClaim(value: unknown): boolean {
  return isRecord(value) && typeof value.payment === 'string' && typeof value.dossier === 'string';
}

function refused(workflowId: string, why: string): ApplicationFailure {
  return caseFailure(
    'CASE_START_REFUSED',
    `Repair ${workflowId} was not started: ${why}. Repair a case by the command: npx lienthong repair <case> --apply.`,
  );
}
