/** `lienthong reproject`: counts the dates of some open cases anew; `calendar` does so for all of them. */
import { Command } from '@commander-js/extra-typings';
import { selectionOf, withSelection } from '../bulk-options.js';
import { calendarWith } from '../calendar-with-notice.js';

export const reprojectCommand = withSelection(new Command('reproject'))
  .description('Lists what the calendar of this build would move in open cases; moves it only with --apply.')
  .option('--calendar <file>', 'days that were decreed since this build, as for the command calendar')
  .action(async (cases, { where, apply = false, report, calendar: file }, command) => {
    if (cases.length === 0 && where === undefined)
      command.error('error: name cases, or find them with --where <filter>.');
    const calendar = await calendarWith(file);
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const [{ actOnCases }, { reprojectDates }] = await Promise.all([
      import('../act-on-cases.js'),
      import('../../client/bulk-acts.js'),
    ]);
    const order = { selection: selectionOf(cases, where), apply, report: report ?? null };
    const all = await actOnCases(order, (workflows) => reprojectDates(workflows, calendar));
    if (!all) process.exitCode = 1;
  });
