/** `lienthong handover`: an office hands what it has to its successor, in one case or in all that a filter finds. */
import { Command, Option } from '@commander-js/extra-typings';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { offices } from '../../definitions/agencies/offices.js';
import { selectionOf, withSelection } from '../bulk-options.js';

export const handoverCommand = withSelection(new Command('handover'))
  .description('Lists what an office has in open cases; hands it to its successor only with --apply.')
  .addOption(new Option('--agency <agency>', 'whose office').choices(agencyIds).makeOptionMandatory())
  .requiredOption('--from <office>', 'id of the office that has it')
  .requiredOption('--to <office>', 'id of the office that takes over')
  .option('--by <office>', 'office and function of whoever decided it, needed with --apply; never a person')
  .option('--reason <text>', 'the decision that says so, needed with --apply')
  .action(async (cases, { where, apply = false, report, agency, from, to, by, reason }, command) => {
    if (apply && !(by && reason)) command.error('error: --apply needs --by <office> and --reason <text>.');
    const known = offices.filter((office) => office.agency === agency).map(({ id }) => id);
    for (const id of [from, to])
      if (!known.includes(id)) command.error(`error: ${agency} has no office "${id}". It has: ${known.join(', ')}.`);
    const selection = selectionOf(cases, where ?? (cases.length === 0 ? 'CaseOpenDossiers > 0' : undefined));
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const [{ actOnCases }, { handOverTo }] = await Promise.all([
      import('../act-on-cases.js'),
      import('../../client/bulk-acts.js'),
    ]);
    const word = { by: by ?? '', reason: reason ?? '' };
    const order = { selection, apply, report: report ?? null };
    const all = await actOnCases(order, (workflows) => handOverTo(workflows, { agency, from, to }, word));
    if (!all) process.exitCode = 1;
  });
