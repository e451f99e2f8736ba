/** `lienthong keys`: which master keys wrap the keys of cases; makes the first one, and lets a new one take over. */
import { Argument, Command } from '@commander-js/extra-typings';

export const keysCommand = new Command('keys')
  .description('Lists master keys; create makes the first file of them, rotate lets a new one take over without a gap.')
  .addArgument(new Argument('[act]').choices(['create', 'rotate'] as const))
  .action(async (act) => {
    // The database driver takes a while to load: only commands that read the register wait for it.
    const { createKeys, rotateKeys, showKeys } = await import('../master-keys.js');
    if (act === 'create') await createKeys();
    else if (act === 'rotate') await rotateKeys();
    else await showKeys();
  });
