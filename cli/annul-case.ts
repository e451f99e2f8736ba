import type { WorkflowClient } from '@temporalio/client';
import { AnnulmentHandle, annul } from '../client/annulment.js';
import { annulmentDecision } from '../client/annulment-schema.js';
import { brokenOff, stateOf } from '../client/broken-off.js';
import { ClientError } from '../client/client-error.js';
import type { RegisteredCase } from '../register/register.js';
import { taskQueue } from '../worker/live/task-queue.js';
import { annulmentLines, brokenOffSentence, endLine, planLines } from './annulment-text.js';
import { connected } from './connected.js';
import { jsonWithInstants } from './instants.js';
import { withRegister } from './with-register.js';

/** An annulment that waits for an agency goes on without the command. */
const patienceMs = 30_000;

/** Prints what would be taken back, or how far a running annulment has come: from the register alone. */
export function showAnnulment(caseId: string, { json }: { readonly json: boolean }): Promise<void> {
  return withRegister(async (register) => {
    const found = known(caseId, await register.findCase(caseId));
    const plan = found.annulment?.begunAt === undefined ? await register.plannedAnnulment(caseId) : [];
    const text = json
      ? jsonWithInstants({ case: found, plan })
      : (found.annulment ? annulmentLines(found.annulment) : planLines(found, plan)).join('\n');
    process.stdout.write(`${text}\n`);
  });
}

/**
 * Orders the annulment and follows it for a while. The same decision again follows the one that was ordered.
 * @throws ClientError ANNULMENT_INVALID, ANNULMENT_REFUSED, CASE_NOT_FOUND
 * @throws Error when its workflow is broken off meanwhile
 */
export function orderAnnulment(
  caseId: string,
  decision: { readonly [Part in 'number' | 'decidedOn' | 'by' | 'reason']: string | undefined },
  { json }: { readonly json: boolean },
): Promise<void> {
  return connected((workflows) =>
    withRegister(async (register) => {
      const site = { workflows, register, taskQueue: process.env.LIENTHONG_TASK_QUEUE ?? taskQueue };
      const { how } = await annul(site, caseId, { decision: annulmentDecision(decision) });
      if (how === 'begun' && !json) process.stdout.write('Ordered.\n');
      const ended = how === 'complete' || (await endsSoon(workflows, caseId));
      const { annulment } = known(caseId, await register.findCase(caseId));
      const lines = annulment ? [...annulmentLines(annulment), endLine(caseId, ended)] : [];
      process.stdout.write(`${json ? jsonWithInstants({ how, annulment }) : lines.join('\n')}\n`);
    }),
  );
}

function known(caseId: string, found: RegisteredCase | undefined): RegisteredCase {
  if (found) return found;
  throw new ClientError('CASE_NOT_FOUND', `The register has no case ${caseId}. Check the id.`);
}

async function endsSoon(workflows: WorkflowClient, caseId: string): Promise<boolean> {
  const handle = new AnnulmentHandle(workflows, caseId);
  const ended = handle.result().then(() => true);
  // Given up on, it must not be heard of as an unhandled failure.
  ended.catch(() => undefined);
  const waited = new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  try {
    return await Promise.race([ended, waited]);
  } catch (fault) {
    const state = await stateOf(workflows, handle.id);
    if (!state || !brokenOff(state)) throw fault;
    throw new Error(brokenOffSentence(caseId, state), { cause: fault });
  }
}
