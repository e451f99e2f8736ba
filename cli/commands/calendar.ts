/** `lienthong calendar`: what a calendar would move in the open cases, and with --apply, moves it. */
import { Command } from '@commander-js/extra-typings';
import type { WorkflowClient } from '@temporalio/client';
import { type CaseUnderCalendar, calendarPreview, giveCalendar } from '../../client/calendar-publication.js';
import { openCases } from '../../client/open-cases.js';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import { calendarSummary, caseLines } from '../calendar-text.js';
import { calendarWith } from '../calendar-with-notice.js';
import { connected } from '../connected.js';

export const calendarCommand = new Command('calendar')
  .description('Lists the dates that a calendar moves in open cases; moves them only with --apply.')
  .argument('[file]', 'JSON file of a decree; the calendar of this build unless given')
  .option('--apply', 'have the cases count by it')
  .option('--json', 'one JSON object instead of text')
  .action(async (file, { apply = false, json = false }) => {
    const calendar = await calendarWith(file);
    const cases = await connected(async (workflows) => {
      const previewed: CaseUnderCalendar[] = [];
      for await (const one of calendarPreview(workflows, calendar)) {
        previewed.push(one);
        if (!json) for (const line of caseLines(one)) process.stdout.write(`${line}\n`);
      }
      return apply ? applied(workflows, calendar, previewed) : previewed;
    });
    const { id, version } = calendar;
    const text = json
      ? JSON.stringify({ calendar: { id, version }, applied: apply, cases }, null, 2)
      : calendarSummary(calendar, cases, apply);
    process.stdout.write(`${text}\n`);
    if (cases.some(({ error }) => error !== null)) process.exitCode = 1;
  });

/** Gives the calendar to every case that takes it: also to one that nothing moves in today, for its coming dates. */
async function applied(
  workflows: WorkflowClient,
  calendar: WorkingCalendar,
  previewed: readonly CaseUnderCalendar[],
): Promise<readonly CaseUnderCalendar[]> {
  const done: CaseUnderCalendar[] = [];
  const takes = new Map(previewed.map((one) => [one.caseId, one]));
  for await (const open of openCases(workflows)) {
    const one = takes.get(open.caseId);
    // Opened since the list was made: nobody has seen what would move in it.
    if (!one) continue;
    const fault =
      one.error !== null || one.objection !== null ? null : await faultOf(giveCalendar(workflows, open, calendar));
    done.push(fault === null ? one : { caseId: open.caseId, error: fault });
  }
  return done;
}

async function faultOf(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => null,
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );
}
