/** `lienthong calendar`: what a calendar would move in the open cases, and with --apply, moves it. */
import { Command } from '@commander-js/extra-typings';
import { calendarWith } from '../calendar-with-notice.js';

export const calendarCommand = new Command('calendar')
  .description('Lists the dates that a calendar moves in open cases; moves them only with --apply.')
  .argument('[file]', 'JSON file of a decree; the calendar of this build unless given')
  .option('--apply', 'have the cases count by it')
  .option('--json', 'one JSON object instead of text')
  .action(async (file, { apply = false, json = false }) => {
    const calendar = await calendarWith(file);
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { publishCalendar } = await import('../publish-calendar.js');
    const allReached = await publishCalendar(calendar, { apply, json });
    if (!allReached) process.exitCode = 1;
  });
