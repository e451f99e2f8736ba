/** `lienthong erase`: destroys the key of closed cases, so that nobody can read what they held; their record stays. */
import { Command } from '@commander-js/extra-typings';

export const eraseCommand = new Command('erase')
  .description('Lists what erasing closed cases takes away for ever; does it only with --apply.')
  .argument('<case...>', 'ids of closed cases')
  .option('--apply', 'destroy their keys; nothing brings them back')
  .option('--by <office>', 'office and function of whoever decided it, needed with --apply; never a person')
  .action(async (cases, { apply = false, by }, command) => {
    if (apply && !by?.trim()) command.error('error: --apply needs --by <office>, for example --by "archive/head".');
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { eraseCases } = await import('../erase-cases.js');
    const all = await eraseCases(cases, apply ? (by ?? '') : null);
    if (!all) process.exitCode = 1;
  });
