/** `lienthong whatif`: the dates that a filing would be given, and why, without a server. */
import { Command, Option } from '@commander-js/extra-typings';
import { type SupposedCase, whatIf } from '../../client/what-if.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { CalendarMissing, type WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import { readSchemeFile } from '../../definitions/law/scheme-file-schema.js';
import { calendarWith } from '../calendar-with-notice.js';
import { parseInstant } from '../instants.js';
import { readJsonFile } from '../json-file.js';
import { languageOf, languages } from '../language.js';
import { supposedDeclaration } from '../supposed-declaration.js';
import { promisesFrom } from '../supposed-limits.js';
import { supposedPause } from '../supposed-pause.js';
import { whatIfJson } from '../what-if-json.js';
import { whatIfLines } from '../what-if-text.js';

const several = (text: string, before: readonly string[]) => [...before, text];

export const whatIfCommand = new Command('whatif')
  .description('The dates that a filing would be given, and why; nothing is filed.')
  .argument('<bundle>', 'for example death')
  .requiredOption('--filed <instant>', 'when it would be filed: 2026-02-13T15:20 (Vietnam time), or a day')
  .option('--chosen <dossiers>', 'the dossiers asked for, with commas between')
  .option('--declaration <file>', 'JSON file of the declaration; the sample of the bundle unless given')
  .option(
    '--supplement <[dossier=]from..to>',
    'papers are asked for and handed in; without a dossier, of each that is at work then',
    several,
    [],
  )
  .option('--profile <profile>', 'ref-v1, or a JSON file with what a province promises', 'ref-v1')
  .option('--scheme <file>', "JSON file of a province's scheme: what it offers and promises, and who is competent")
  .option('--limit <name=limit>', 'another limit by its name, for example survivor-benefit=5wd', several, [])
  .option('--calendar <file>', 'JSON file of a decree: shows what it would change')
  .addOption(new Option('--lang <language>', 'language of the explanation').choices(languages))
  .option('--json', 'one JSON object instead of text')
  .action(async (bundle, options) => {
    const filedAt = parseInstant(options.filed);
    const promises = await promisesFrom(options.profile, options.limit);
    const { declaration, leftOut } = await supposedDeclaration(bundle, filedAt, options);
    const pauses = options.supplement.map(supposedPause);
    const schemes = options.scheme === undefined ? [] : [readSchemeFile(await readJsonFile(options.scheme, 'scheme'))];
    const suppose = (calendar: WorkingCalendar): SupposedCase => {
      return whatIf({ bundle, declaration, filedAt, calendar, promises, schemes, pauses });
    };
    const supposed = suppose(await calendarWith(options.calendar));
    const unchanged = options.calendar === undefined ? null : withoutCalendar(() => suppose(publicSectorCalendar));
    const text = options.json
      ? JSON.stringify(whatIfJson(supposed, unchanged), null, 2)
      : whatIfLines(supposed, { unchanged, leftOut, pauses, language: languageOf(options.lang) }).join('\n');
    process.stdout.write(`${text}\n`);
  });

/** Before the decree the same filing may have had no date at all. */
function withoutCalendar(suppose: () => SupposedCase): SupposedCase | null {
  try {
    return suppose();
  } catch (fault) {
    if (fault instanceof CalendarMissing) return null;
    throw fault;
  }
}
