/** Gives open cases a calendar that was published after they were opened: first asked what would move, then moved. */
import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';
import { instant, localDateOf } from '../definitions/calendar/instant.js';
import { addDays } from '../definitions/calendar/local-date.js';
import { sliceOf, type WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import type { Accepted, CalendarAnswer } from '../workflows/messages.js';
import { calendarReachDays } from './case-facts.js';
import { CaseHandle } from './case-handle.js';
import { type ListedCase, openCases } from './open-cases.js';

/** What the calendar would do to one case, or why the case could not be asked. */
export type CaseUnderCalendar = ListedCase & (({ readonly error: null } & CalendarAnswer) | { readonly error: string });

/** How many cases are asked at once: each is a query that one worker answers. */
const askedAtOnce = 10;

/** Asks every open case; nothing is moved. */
export async function* calendarPreview(
  workflows: WorkflowClient,
  calendar: WorkingCalendar,
): AsyncGenerator<CaseUnderCalendar> {
  let batch: ListedCase[] = [];
  for await (const open of openCases(workflows)) {
    batch.push(open);
    if (batch.length < askedAtOnce) continue;
    yield* await Promise.all(batch.map((one) => asked(workflows, one, calendar)));
    batch = [];
  }
  yield* await Promise.all(batch.map((one) => asked(workflows, one, calendar)));
}

/**
 * Has one case count by the calendar.
 * @throws ClientError CASE_NOT_FOUND, CASE_CLOSED, CASE_UNREACHABLE
 * @throws CaseRefusedError CALENDAR_REFUSED when it has a newer one
 */
export async function giveCalendar(
  workflows: WorkflowClient,
  open: ListedCase,
  calendar: WorkingCalendar,
): Promise<Accepted> {
  const slice = sliceFor(open, calendar);
  // An id of its own: what was given once may be given again, after another one in between.
  const id = `calendar-${slice.id}@${slice.version}-${randomUUID()}`;
  return new CaseHandle(workflows, open.caseId).send({ id, event: { type: 'calendar.changed', calendar: slice } });
}

/** What the calendar would move in one case; nothing is moved. @throws ClientError CASE_NOT_FOUND, CASE_UNREACHABLE */
export function movedByCalendar(
  workflows: WorkflowClient,
  open: ListedCase,
  calendar: WorkingCalendar,
): Promise<CalendarAnswer> {
  return new CaseHandle(workflows, open.caseId).movedBy(sliceFor(open, calendar));
}

async function asked(
  workflows: WorkflowClient,
  open: ListedCase,
  calendar: WorkingCalendar,
): Promise<CaseUnderCalendar> {
  try {
    return { ...open, error: null, ...(await movedByCalendar(workflows, open, calendar)) };
  } catch (fault) {
    return { ...open, error: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** From the year in which it was filed to as far as a case opened today would be given. */
function sliceFor({ filedAt }: ListedCase, calendar: WorkingCalendar): WorkingCalendar {
  const until = addDays(localDateOf(instant(Math.max(filedAt, Date.now()))), calendarReachDays);
  return sliceOf(calendar, localDateOf(filedAt), until);
}
