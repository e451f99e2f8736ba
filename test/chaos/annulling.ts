/** The person is found alive: what was decided in the case is taken back, whatever is killed meanwhile. */

import { annulmentId } from '../../client/annulment.js';
import { ClientError } from '../../client/client-error.js';
import { instant, localDateOf } from '../../definitions/calendar/instant.js';
import type { CaseScript } from './case-script.js';
import type { ChaosSite } from './chaos-site.js';
import { untilAnswered } from './family.js';

const lookEveryMs = 1_000;

/** Returns once everything has been taken back, or when there was nothing to take back. */
export async function annulIfDue(site: ChaosSite, { course }: CaseScript, caseId: string): Promise<void> {
  if (!course.startsWith('annulled')) return;
  const today = localDateOf(instant(Date.now()));
  const decision = { number: `1/QĐ-${caseId}`, decidedOn: today, by: 'chaos', reason: 'found-alive' } as const;
  const ordered = await untilAnswered(() => site.client.annul(caseId, { decision })).catch(nothingToAnnul);
  if (!ordered) return;
  if (course === 'annulled, and the annulment is cancelled') {
    await untilAnswered(() => site.temporal.workflow.getHandle(annulmentId(caseId)).cancel()).catch(alreadyOver);
  }
  while (!(await untilAnswered(() => site.register.findCase(caseId)))?.annulment?.completedAt) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

function nothingToAnnul(fault: unknown): null {
  if (fault instanceof ClientError && fault.code === 'ANNULMENT_REFUSED') return null;
  throw fault;
}

/** An annulment may be quicker than its cancellation. */
function alreadyOver(fault: unknown): void {
  if (!(fault instanceof Error && /already completed|not found/i.test(fault.message))) throw fault;
}
