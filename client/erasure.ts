/** Erases a closed case: its keys are destroyed, and nobody can read its history any more. The register's record stays. */
import type { WorkflowClient } from '@temporalio/client';
import { isSealed } from '../codec/payload-codec.js';
import { type Instant, instant } from '../definitions/calendar/instant.js';
import { ErasureRefused } from '../register/erasure.js';
import type { Register } from '../register/register.js';
import { annulmentId } from '../workflows/annulment/messages.js';
import { repairId } from '../workflows/repair/settlement.js';
import { stateOf } from './broken-off.js';
import { ClientError } from './client-error.js';

interface Site {
  readonly workflows: WorkflowClient;
  readonly register: Register;
}

export interface Erasure {
  readonly caseId: string;
  readonly outcome: string;
  readonly closedAt: Instant;
  /** When it was erased; null while it can still be read. */
  readonly erasedAt: Instant | null;
  /** Kept for ever: codes, states, dates and reasons of its dossiers. */
  readonly dossiers: number;
}

/** What would be erased, and what stays. @throws ClientError CASE_NOT_FOUND, ERASURE_REFUSED */
export async function erasureOf({ workflows, register }: Site, caseId: string): Promise<Erasure> {
  const found = await register.findCase(caseId);
  if (!found) throw new ClientError('CASE_NOT_FOUND', `The register has no case ${caseId}. Check the id.`);
  const { final, outcome, erasedAt } = found;
  if (!final)
    throw refused(`Case ${caseId} is open, and would no longer know what it does. Erase it once it has closed.`);
  await refuseUnreadable(workflows, caseId);
  const { closedAt, dossiers } = final;
  return { caseId, outcome: outcome ?? final.outcome, closedAt, erasedAt: erasedAt ?? null, dossiers: dossiers.length };
}

/** For ever. Done again, it erases an annulment that came after. @throws ClientError CASE_NOT_FOUND, ERASURE_REFUSED */
export async function eraseCase(site: Site, caseId: string): Promise<Erasure> {
  const found = await erasureOf(site, caseId);
  try {
    return { ...found, erasedAt: await site.register.eraseCase(caseId, instant(Date.now())) };
  } catch (fault) {
    if (fault instanceof ErasureRefused) throw new ClientError('ERASURE_REFUSED', fault.message, [], { cause: fault });
    throw fault;
  }
}

/** What still runs has to read; and a history from before there were keys is not sealed with any. */
async function refuseUnreadable(workflows: WorkflowClient, caseId: string): Promise<void> {
  for (const workflowId of [caseId, annulmentId(caseId), repairId(caseId)]) {
    const state = await stateOf(workflows, workflowId);
    if (state?.status === 'RUNNING') throw refused(`Workflow ${workflowId} runs and has to read. Wait for its end.`);
    if (state && !(await wasSealed(workflows, workflowId, state.runId)))
      throw refused(
        `The history of ${workflowId} was written before there were keys, and destroying one hides nothing of it. ` +
          'Delete the workflow in Temporal, or wait until its retention has ended; then erase the case.',
      );
  }
}

async function wasSealed(workflows: WorkflowClient, workflowId: string, runId: string): Promise<boolean> {
  const execution = { workflowId, runId };
  const first = { namespace: workflows.options.namespace, execution, maximumPageSize: 1 };
  const { history } = await workflows.workflowService.getWorkflowExecutionHistory(first);
  const [payload] = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  return payload === undefined || isSealed(payload);
}

function refused(sentence: string): ClientError {
  return new ClientError('ERASURE_REFUSED', sentence);
}
