import type { WorkflowClient } from '@temporalio/client';
import { type CaseUnderCalendar, calendarPreview, giveCalendar } from '../client/calendar-publication.js';
import { ClientError } from '../client/client-error.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { calendarSummary, caseLines } from './calendar-text.js';
import { connected } from './connected.js';
import { isoInstant } from './instants.js';

/**
 * Prints what the calendar moves in each open case, and moves it when asked to.
 * @returns whether every case could be reached
 */
export async function publishCalendar(
  calendar: WorkingCalendar,
  { apply, json }: { readonly apply: boolean; readonly json: boolean },
): Promise<boolean> {
  const cases = await connected(async (workflows) => {
    const previewed: CaseUnderCalendar[] = [];
    for await (const one of calendarPreview(workflows, calendar)) {
      previewed.push(one);
      if (!json) for (const line of caseLines(one)) process.stdout.write(`${line}\n`);
    }
    if (!apply) return previewed;
    // Only what has just been listed: nobody has seen what would move in a case that was opened since.
    const given: CaseUnderCalendar[] = [];
    for (const one of previewed) given.push(await giveOne(workflows, one, calendar));
    return given;
  });
  const { id, version } = calendar;
  const text = json
    ? JSON.stringify({ calendar: { id, version }, applied: apply, cases: cases.map(written) }, null, 2)
    : calendarSummary(calendar, cases, apply);
  process.stdout.write(`${text}\n`);
  return cases.every(({ error }) => error === null);
}

function written({ filedAt, ...one }: CaseUnderCalendar) {
  return { ...one, filed: isoInstant(filedAt) };
}

/** Every case that takes it is given it, also one in which nothing moves today: its coming dates are counted by it. */
async function giveOne(
  workflows: WorkflowClient,
  one: CaseUnderCalendar,
  calendar: WorkingCalendar,
): Promise<CaseUnderCalendar> {
  if (one.error !== null || one.objection !== null || one.held) return one;
  try {
    await giveCalendar(workflows, one, calendar);
    return one;
  } catch (fault) {
    // It has closed since it was asked: there is no date left to move.
    if (fault instanceof ClientError && fault.code === 'CASE_CLOSED') return { ...one, moves: [] };
    const { caseId, filedAt } = one;
    return { caseId, filedAt, error: fault instanceof Error ? fault.message : String(fault) };
  }
}
