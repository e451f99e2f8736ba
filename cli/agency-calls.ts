import { callsTo, pauseCalls, resumeCalls } from '../client/agency-pause.js';
import type { AgencyId } from '../definitions/agencies/agency.js';
import { taskQueue as usualQueue } from '../worker/live/task-queue.js';
import { connected } from './connected.js';

const taskQueue = () => process.env.LIENTHONG_TASK_QUEUE ?? usualQueue;

/** @param reason null to let calls go on */
export function changeCalls(agency: AgencyId, reason: string | null): Promise<void> {
  return connected((workflows) => {
    const place = { workflows, taskQueue: taskQueue() };
    return reason === null ? resumeCalls(place, agency) : pauseCalls(place, agency, reason);
  });
}

/** A line for each. */
export async function showCalls(agencies: readonly AgencyId[]): Promise<void> {
  const calls = await connected((workflows) =>
    Promise.all(agencies.map((agency) => callsTo({ workflows, taskQueue: taskQueue() }, agency))),
  );
  for (const { agency, paused, reason, cases } of calls) {
    const state = paused ? `paused${reason ? ` (${reason})` : ''}` : 'is called';
    process.stdout.write(`${agency}: ${state}; ${cases} open cases wait for it\n`);
  }
}
