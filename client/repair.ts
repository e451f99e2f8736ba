/** Brings agencies and register back in agreement after a case was broken off in Temporal: terminated, failed, deleted. */
import { randomUUID } from 'node:crypto';
import { type WorkflowClient, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { instant } from '../definitions/calendar/instant.js';
import type { Register, RegisteredCase } from '../register/register.js';
import type { Patience } from '../workflows/engine/decide/patience.js';
import { type RepairInput, repairId } from '../workflows/repair/settlement.js';
import { type AgencyDesks, askAgencies, type FiledDossier } from './agency-desks.js';
import { annulmentId, carryOut } from './annulment.js';
import { type BrokenOffRun, brokenOff, startRefused, stateOf, type WorkflowState } from './broken-off.js';
import { CaseHandle } from './case-handle.js';
import { ClientError } from './client-error.js';
import { resetRun } from './reset-run.js';

export interface RepairSite {
  readonly workflows: WorkflowClient;
  readonly register: Register;
  /** Task queue of the case worker. */
  readonly taskQueue: string;
  /** Agencies that can be asked from here; the others are not. */
  readonly desks: AgencyDesks;
  /** Pauses before agencies are asked and tried again; the engine's own unless given. */
  readonly patience?: Patience;
}

/**
 * What there is to do.
 * - `nothing`: the case runs, or has ended and is on record.
 * - `resume`: Temporal still has its history, so it goes on where it was.
 * - `settle`: only register and agencies know it; it is ended from what they say.
 * - `stop`: it runs, and is to be stopped in good order.
 * - `file-again`: it never began, and no agency has heard of it.
 * - `under-way`: a repair from the register is at work.
 */
export type Remedy = 'nothing' | 'resume' | 'settle' | 'stop' | 'file-again' | 'under-way';

export interface Findings {
  readonly caseId: string;
  /** Null when Temporal knows nothing of it. */
  readonly workflow: WorkflowState | null;
  /** Of the annulment of the case, where there was one. */
  readonly annulment: WorkflowState | null;
  /** Of an earlier repair from the register. */
  readonly repair: WorkflowState | null;
  readonly registered: RegisteredCase;
  readonly holdings: NonNullable<Awaited<ReturnType<Register['holdings']>>>;
  readonly filed: readonly FiledDossier[];
  readonly remedy: Remedy;
}

/**
 * Asks Temporal, register and agencies; changes nothing.
 * @param stop the case is not to go on: once it can, it is stopped in good order
 * @throws ClientError CASE_NOT_FOUND when it was never opened
 */
export async function examineCase(
  { workflows, register, desks }: RepairSite,
  caseId: string,
  { stop }: { readonly stop: boolean },
): Promise<Findings> {
  const [registered, holdings] = await Promise.all([register.findCase(caseId), register.holdings(caseId)]);
  if (!registered || !holdings) {
    const message = `The register has no case ${caseId}. Check the id; what was never opened needs no repair.`;
    throw new ClientError('CASE_NOT_FOUND', message);
  }
  const [workflow, annulment, repair, filed] = await Promise.all([
    stateOf(workflows, caseId),
    stateOf(workflows, annulmentId(caseId)),
    stateOf(workflows, repairId(caseId)),
    askAgencies(desks, registered),
  ]);
  const found = { caseId, workflow, annulment, repair, registered, holdings, filed };
  return { ...found, remedy: remedyOf(found, stop) };
}

function remedyOf(found: Omit<Findings, 'remedy'>, stop: boolean): Remedy {
  const { workflow, repair, registered } = found;
  if (workflow?.status === 'RUNNING') return stop ? 'stop' : 'nothing';
  if (registered.final) return 'nothing';
  if (repair?.status === 'RUNNING') return 'under-way';
  if (neverBegan(found)) return stop ? 'settle' : 'file-again';
  return workflow && brokenOff(workflow) ? 'resume' : 'settle';
}

/** An agency that could not be asked may have heard of it. */
function neverBegan({ workflow, filed, holdings }: Omit<Findings, 'remedy'>): boolean {
  return workflow ? startRefused(workflow) : filed.length === 0 && holdings.payments.length === 0;
}

/** An annulment that was ordered and not completed, and that nobody carries out. */
export function annulmentIsOwed({ registered, annulment }: Findings): boolean {
  const ordered = registered.annulment;
  return ordered !== undefined && ordered.completedAt === undefined && annulment?.status !== 'RUNNING';
}

/** Whether something does not agree, of the case or of its annulment, and nobody is at work on it. */
export function needsRepair(found: Findings): boolean {
  return !['nothing', 'under-way'].includes(found.remedy) || annulmentIsOwed(found);
}

/**
 * Does what was found to be necessary. Safe to repeat.
 * @throws Error when Temporal does not take up a run again
 */
export async function repairCase(
  site: RepairSite,
  findings: Findings,
  { stop }: { readonly stop: boolean },
): Promise<void> {
  const { caseId, workflow, remedy, registered } = findings;
  if (registered.annulment && annulmentIsOwed(findings)) {
    const { bundle, annulment } = registered;
    await carryOut(site, { caseId, bundle, decision: annulment.decision });
  }
  if (remedy === 'settle') return settle(site, findings);
  if (remedy === 'resume' && workflow && brokenOff(workflow)) {
    await resume(site, workflow);
    await tellWhatAgenciesSaid(site, findings).catch(leaveToTheCase);
  }
  if (stop && (remedy === 'resume' || remedy === 'stop')) await site.workflows.getHandle(caseId).cancel();
}

async function resume({ workflows }: RepairSite, run: BrokenOffRun): Promise<void> {
  await resetRun(workflows, run, 'lienthong repair: it was broken off, and goes on');
}

/**
 * The case would ask by itself, yet only after a pause: while it was broken off it could not be told. Where it has asked
 * meanwhile, it is told again, for a callback that it did not take then is settled by nothing else.
 */
async function tellWhatAgenciesSaid(site: RepairSite, { caseId, filed }: Findings): Promise<void> {
  const handle = new CaseHandle(site.workflows, caseId);
  const [{ dossiers }, refused] = await Promise.all([handle.view(), site.register.untakenReferences(caseId)]);
  const awaited = dossiers.filter(({ waitingOn }) => waitingOn === 'agency').map(({ id }) => id);
  for (const dossier of filed) {
    const wasRefused = dossier.record?.notices.some(({ reference }) => refused.includes(reference));
    if (wasRefused || awaited.includes(dossier.dossier)) await tellNotices(site, handle, dossier).catch(leaveToTheCase);
  }
}

async function tellNotices({ register }: RepairSite, handle: CaseHandle, { dossier, agency, record }: FiledDossier) {
  for (const { id, reference, sequence, event } of record?.notices ?? []) {
    const message = { id: `${agency}:${id}`, dossier, notice: { agency, reference, sequence }, event: { ...event } };
    await handle.send(message, randomUUID());
    await register.settleCallback({ agency, notice: id, at: instant(Date.now()) });
  }
}

/** What the case does not take now, or cannot be told, it asks for itself. */
function leaveToTheCase(fault: unknown): void {
  if (!(fault instanceof ClientError)) throw fault;
}

async function settle(
  { workflows, taskQueue, patience }: RepairSite,
  { caseId, registered, holdings }: Findings,
): Promise<void> {
  const { bundle, dossierCodes } = registered;
  const { filedOn, payments } = holdings;
  const input: RepairInput = { caseId, bundle, dossierCodes, filedOn, payments, ...(patience && { patience }) };
  try {
    await workflows.start('repairWorkflow', {
      workflowId: repairId(caseId),
      taskQueue,
      args: [input],
      staticSummary: `Khôi phục hồ sơ bị ngắt · repair of ${caseId}`,
    });
  } catch (fault) {
    // The repair that is under way will do.
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
  }
}
