/** `lienthong calls`: which agencies are called; with --pause and --resume, one of them is left alone for a while. */
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { agencyIds } from '../../definitions/agencies/agency.js';

export const callsCommand = new Command('calls')
  .description('Lists which agencies are called and how many cases wait for each; changes nothing without --apply.')
  .addArgument(new Argument('[agency]', 'only this one').choices(agencyIds))
  .addOption(
    new Option(
      '--pause <reason>',
      'no worker calls the agency until it is resumed; the reason stays with the queue',
    ).conflicts('resume'),
  )
  .option('--resume', 'the agency is called again')
  .option('--apply', 'do it')
  .action(async (agency, { pause, resume = false, apply = false }, command) => {
    const wanted = pause !== undefined || resume;
    if (wanted && !agency) command.error('error: name the agency that is to be paused or resumed.');
    if (apply && !wanted) command.error('error: --apply needs --pause <reason> or --resume.');
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { changeCalls, showCalls } = await import('../agency-calls.js');
    if (agency && apply) await changeCalls(agency, pause ?? null);
    await showCalls(agency ? [agency] : agencyIds);
    if (wanted && !apply) process.stdout.write('Nothing was changed: add --apply to have it done.\n');
  });
