/** `lienthong migrate`: which open cases can go on under another version of their bundle, and with --apply, moves them. */
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';

export const migrateCommand = new Command('migrate')
  .description('Lists what another version of a bundle would change in open cases; moves them only with --apply.')
  .argument('<from>', 'version that the cases are under, for example death@1', version)
  .argument('<to>', 'version under which they are to go on, for example death@2', version)
  .option('--dry-run', 'only list; so it does without --apply, too')
  .addOption(new Option('--apply', 'move the cases that can').conflicts('dryRun'))
  .option('--by <office>', 'office and function of whoever decided it, needed with --apply; never a person')
  .option('--json', 'one JSON object instead of text')
  .action(async (from, to, { apply = false, by, json = false }, command) => {
    const needed = 'error: --apply needs --by <office>, for example --by "one-stop-centre/head".';
    const movedBy = apply ? by?.trim() || command.error(needed) : null;
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { migrateOpenCases } = await import('../migrate-cases.js');
    const all = await migrateOpenCases({ from, to }, { movedBy, json });
    if (!all) process.exitCode = 1;
  });

function version(text: string): string {
  if (/^[a-z-]+@\d+$/.test(text)) return text;
  throw new InvalidArgumentError('Write a version as <bundle>@<number>, for example death@2.');
}
