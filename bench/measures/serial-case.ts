/**
 * One case on its own, moved on by one thing at a time: an agency takes its application, or says its answer, only once
 * the case is at rest. So its history is the same each time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { AgencyMessage } from '../../agencies/port.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { dossierIds } from '../controls/dossiers.js';
import type { Contestant } from '../workload/contestants.js';
import { type BenchSite, startContestant } from '../workload/site.js';

const askAgainMs = 5;
/** Far longer than a case takes. */
const patienceMs = 60_000;
const running = 1;

interface Waiting<Subject> {
  readonly name: string;
  readonly subject: Subject;
}

/** @returns the ids of its workflows, that of the case first @throws Error when it does not come to its end */
export async function playSerialCase(site: BenchSite, contestant: Contestant, serial: number): Promise<string[]> {
  const atTheDoor: Waiting<() => void>[] = [];
  const toSay: Waiting<CaseMessage>[] = [];
  const started = await startContestant(site, contestant, {
    takes: ({ key }: AgencyMessage) =>
      new Promise<void>((enter) => {
        atTheDoor.push({ name: key, subject: enter });
      }),
    says: (message) => void toSay.push({ name: message.id, subject: message }),
  });
  try {
    const caseId = await contestant.open(started, serial);
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const workflows = await workflowsOf(site, caseId);
      if (!workflows.some(({ open }) => open)) return workflows.map(({ id }) => id);
      if (Date.now() > giveUpAt)
        throw new Error(`${contestant.name} has not ended its case ${caseId} within a minute.`);
      const atRest = workflows.every(({ busy }) => !busy) && calls(workflows) === atTheDoor.length;
      if (!atRest) await pause(askAgainMs);
      else if (atTheDoor.length > 0) firstOf(atTheDoor)();
      else if (toSay.length > 0) await contestant.tell(started, caseId, firstOf(toSay));
      else await pause(askAgainMs);
    }
  } finally {
    for (const { subject } of atTheDoor) subject();
    await started.stop();
  }
}

interface SeenWorkflow {
  readonly id: string;
  readonly open: boolean;
  /** A workflow task is due or under way. */
  readonly busy: boolean;
  readonly calls: number;
}

/** The case's workflow and its children. */
async function workflowsOf({ temporal }: BenchSite, caseId: string): Promise<SeenWorkflow[]> {
  const seen: SeenWorkflow[] = [];
  for (const id of [caseId, ...dossierIds.map((dossier) => `${caseId}.${dossier}`)]) {
    const found = await temporal.workflow
      .getHandle(id)
      .describe()
      .catch(() => undefined);
    if (!found) continue;
    const { raw } = found;
    const open = raw.workflowExecutionInfo?.status === running;
    seen.push({
      id,
      open,
      busy: open && raw.pendingWorkflowTask !== null && raw.pendingWorkflowTask !== undefined,
      calls: raw.pendingActivities?.length ?? 0,
    });
  }
  return seen;
}

const calls = (workflows: readonly SeenWorkflow[]) => workflows.reduce((sum, { calls }) => sum + calls, 0);

/** In the order of their names, so that it is the same one each time. */
function firstOf<Subject>(waiting: Waiting<Subject>[]): Subject {
  const [first] = waiting.toSorted((one, other) => one.name.localeCompare(other.name));
  if (!first) throw new RangeError('Nobody is waiting.');
  waiting.splice(waiting.indexOf(first), 1);
  return first.subject;
}
