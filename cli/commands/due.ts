/** `lienthong due`: when one limit ends, and why. */
import { Command, Option } from '@commander-js/extra-typings';
import type { Pause } from '../../definitions/calendar/due-at.js';
import { explain } from '../../definitions/calendar/explanation.js';
import { explanationLines } from '../../definitions/calendar/explanation-text.js';
import type { Instant } from '../../definitions/calendar/instant.js';
import { receivedAt } from '../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import { parseLimit, writtenLimit } from '../../definitions/language/written-limit.js';
import { calendarWith } from '../calendar-with-notice.js';
import { answerLines } from '../due-lines.js';
import { explanationJson } from '../explanation-json.js';
import { isoInstant, parseInstant, parsePause } from '../instants.js';
import { languageOf, languages } from '../language.js';

export const dueCommand = new Command('due')
  .description(
    'When a limit ends, and why. Without a limit: reads lines of JSON {"limit","from","pauses","citizen"}; blank lines are skipped.',
  )
  .argument('[limit]', '8wd, 19d, 4wh or same-day@15:00')
  .option('--from <instant>', 'when it was filed: 2026-02-13T15:30 (Vietnam time), or a day')
  .option(
    '--pause <from..to>',
    'time that the law does not count; may be given several times',
    (text, before: readonly string[]) => [...before, text],
    [],
  )
  .option('--calendar <file>', 'JSON file of a decree that changes the working days')
  .option('--citizen', "a citizen's own limit: it starts at once, not at the next opening of the office")
  .addOption(new Option('--lang <language>', 'language of the explanation').choices(languages))
  .option('--json', 'one JSON object instead of text')
  .action(async (limit, options, command) => {
    const calendar = await calendarWith(options.calendar);
    if (limit === undefined) {
      if (options.from !== undefined || options.pause.length > 0)
        command.error('error: --from and --pause belong to a limit, for example: lienthong due 8wd --from 2026-03-02');
      if (process.stdin.isTTY)
        command.error('error: no limit given, for example: lienthong due 8wd --from 2026-03-02T09:10');
      const allGood = await answerLines(process.stdin, process.stdout, calendar, options.citizen);
      if (!allGood) process.exitCode = 1;
      return;
    }
    const from = options.from ?? command.error("error: required option '--from <instant>' not specified");
    const question = {
      limit,
      filedAt: parseInstant(from),
      pauses: options.pause.map(parsePause),
      citizen: options.citizen,
    };
    const text = options.json
      ? JSON.stringify(answer(question, calendar), null, 2)
      : explanationLines(explained(question, calendar), languageOf(options.lang)).join('\n');
    process.stdout.write(`${text}\n`);
  });

interface Question {
  readonly limit: string;
  readonly filedAt: Instant;
  readonly pauses: readonly Pause[];
  readonly citizen?: boolean | undefined;
}

function explained({ limit, filedAt, pauses, citizen }: Question, calendar: WorkingCalendar) {
  const startedAt = citizen ? filedAt : receivedAt(filedAt, calendar);
  const source = { act: `lienthong due ${limit}`, grade: 'unverified' } as const;
  return explain(
    {
      limit: parseLimit(limit, source),
      filedAt,
      startedAt,
      pauses: pauses.toSorted((one, other) => one.from - other.from),
      suspended: null,
    },
    calendar,
  );
}

function answer(question: Question, calendar: WorkingCalendar) {
  const explanation = explained(question, calendar);
  return {
    limit: writtenLimit(explanation.limit),
    due: isoInstant(explanation.dueAt),
    received: isoInstant(explanation.startedAt),
    explanation: explanationJson(explanation),
    text: { vi: explanationLines(explanation, 'vi'), en: explanationLines(explanation, 'en') },
  };
}
