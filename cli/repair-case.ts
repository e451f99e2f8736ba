import { examineCase, type Findings, needsRepair, repairCase, repairOf } from '../client/repair.js';
import { taskQueue } from '../worker/live/task-queue.js';
import { agencyDesks } from './agency-desks.js';
import { connected } from './connected.js';
import { endedText, findingLines, findingsJson, remedyText } from './repair-text.js';
import { withRegister } from './with-register.js';

/** A repair that waits for an agency goes on without the command. */
const patienceMs = 30_000;

/**
 * Prints what a case has left behind, and repairs it when asked to.
 * @returns whether Temporal, register and agencies agree now, or will by themselves
 * @throws ClientError CASE_NOT_FOUND
 */
export async function repairAndReport(
  caseId: string,
  { stop, apply, json }: { readonly stop: boolean; readonly apply: boolean; readonly json: boolean },
): Promise<boolean> {
  const print = (lines: readonly string[]) => json || process.stdout.write(`${lines.join('\n')}\n`);
  const desks = await agencyDesks();
  return connected((workflows) =>
    withRegister(async (register) => {
      const site = { workflows, register, desks, taskQueue: process.env.LIENTHONG_TASK_QUEUE ?? taskQueue };
      const found = await examineCase(site, caseId, { stop });
      print([...findingLines(found), '', remedyText(found, { stop, apply })]);
      if (apply) await repairCase(site, found, { stop });
      const ended = apply ? await endOf(site.workflows, found) : null;
      if (ended) print([ended]);
      if (json) process.stdout.write(`${JSON.stringify({ ...findingsJson(found), applied: apply, ended }, null, 2)}\n`);
      return apply || !needsRepair(found);
    }),
  );

  async function endOf(workflows: Parameters<Parameters<typeof connected>[0]>[0], { remedy }: Findings) {
    const ends = remedy === 'settle' || (stop && (remedy === 'resume' || remedy === 'stop'));
    if (!ends) return null;
    const workflowId = remedy === 'settle' ? repairOf(caseId) : caseId;
    const result = workflows.getHandle(workflowId).result() as Promise<{ readonly outcome: string }>;
    // Given up on, it must not be heard of as an unhandled failure.
    result.catch(() => undefined);
    const waited = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref());
    return endedText(workflowId, (await Promise.race([result, waited]))?.outcome ?? null);
  }
}
