/** What every command on many cases takes: which cases, whether it is done, and where its report goes. */
import { type Command, Option } from '@commander-js/extra-typings';
import type { Selection } from '../client/bulk.js';

export const incidentWhere = 'CaseIncident IS NOT NULL';

export function withSelection(command: Command) {
  return command
    .argument('[case...]', 'case ids; without any, those that --where finds')
    .option('--where <filter>', 'open cases, as in the list of the Temporal UI: CaseIncident = "call-failed"')
    .option('--dry-run', 'only list; so it does without --apply, too')
    .addOption(new Option('--apply', 'do what is listed').conflicts('dryRun'))
    .option('--report <file>', 'a line of JSON about each case');
}

/** Named cases, or those of the filter. */
export function selectionOf(cases: readonly string[], where: string | undefined): Selection {
  return { cases, where: where ?? null };
}
