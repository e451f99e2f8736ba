/** `lienthong retry`: has failed calls tried again, of one case or of all that a filter finds. */
import { Command, Option } from '@commander-js/extra-typings';
import { incidentWhere, selectionOf, withSelection } from '../bulk-options.js';

export const retryCommand = withSelection(new Command('retry'))
  .description('Lists failed calls that wait for an officer; has them tried again only with --apply.')
  .addOption(new Option('--code <code>', 'only those with an incident of this code, for example AGENCY_REJECTED'))
  .option('--by <office>', 'office and function of whoever decided it, needed with --apply; never a person')
  .option('--reason <text>', 'why it will go better now, needed with --apply')
  .action(async (cases, { where, apply = false, report, code, by, reason }, command) => {
    if (apply && !(by && reason)) command.error('error: --apply needs --by <office> and --reason <text>.');
    const selection = selectionOf(cases, where ?? (cases.length === 0 ? incidentWhere : undefined));
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const [{ actOnCases }, { retryIncidents }] = await Promise.all([
      import('../act-on-cases.js'),
      import('../../client/bulk-acts.js'),
    ]);
    const word = { by: by ?? '', reason: reason ?? '' };
    const order = { selection, apply, report: report ?? null };
    const all = await actOnCases(order, (workflows) => retryIncidents(workflows, word, code ?? null));
    if (!all) process.exitCode = 1;
  });
