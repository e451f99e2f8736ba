import { type WorkflowClient, WorkflowFailedError } from '@temporalio/client';
import { stateOf } from '../client/broken-off.js';
import { examineCase, type Findings, needsRepair, repairCase } from '../client/repair.js';
import { taskQueue } from '../worker/live/task-queue.js';
import { repairId } from '../workflows/repair/settlement.js';
import { agencyDesks } from './agency-desks.js';
import { connected } from './connected.js';
import { jsonWithInstants } from './instants.js';
import { brokenOffText, endedText, findingLines, findingsJson, remedyText } from './repair-text.js';
import { withRegister } from './with-register.js';

/** A repair that waits for an agency goes on without the command. */
const patienceMs = 30_000;

interface Wanted {
  readonly stop: boolean;
  readonly apply: boolean;
  readonly json: boolean;
}

/**
 * Prints what a case has left behind, and repairs it when asked to.
 * @returns whether Temporal, register and agencies agree now, or will by themselves
 * @throws ClientError CASE_NOT_FOUND
 * @throws Error when what was to end the case is broken off meanwhile
 */
export async function repairAndReport(caseId: string, { stop, apply, json }: Wanted): Promise<boolean> {
  const print = (lines: readonly string[]) => json || process.stdout.write(`${lines.join('\n')}\n`);
  const desks = await agencyDesks();
  return connected((workflows) =>
    withRegister(async (register) => {
      const site = { workflows, register, desks, taskQueue: process.env.LIENTHONG_TASK_QUEUE ?? taskQueue };
      const found = await examineCase(site, caseId, { stop });
      print([...findingLines(found), '', remedyText(found, { stop, apply })]);
      if (apply) await repairCase(site, found, { stop });
      const ending = apply ? endedBy(found, stop) : null;
      const ended = ending && (await endOf(workflows, caseId, ending));
      if (ended) print([ended]);
      if (json) process.stdout.write(`${jsonWithInstants({ ...findingsJson(found), applied: apply, ended })}\n`);
      return !needsRepair(found) || (apply && found.remedy !== 'file-again');
    }),
  );
}

/** The workflow whose end is the end of the case; null when the case is to go on. */
function endedBy({ caseId, remedy }: Findings, stop: boolean): string | null {
  if (remedy === 'settle') return repairId(caseId);
  return stop && (remedy === 'resume' || remedy === 'stop') ? caseId : null;
}

async function endOf(workflows: WorkflowClient, caseId: string, workflowId: string): Promise<string> {
  const result = workflows.getHandle(workflowId).result() as Promise<{ readonly outcome: string }>;
  // Given up on, it must not be heard of as an unhandled failure.
  result.catch(() => undefined);
  const waited = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref());
  try {
    return endedText(workflowId, (await Promise.race([result, waited]))?.outcome ?? null);
  } catch (fault) {
    const state = fault instanceof WorkflowFailedError ? await stateOf(workflows, workflowId) : null;
    throw state ? new Error(brokenOffText(caseId, state), { cause: fault }) : fault;
  }
}
