/** `lienthong callbacks`: what agencies said and no case took. */
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { keptCallbackLines } from '../kept-callback-text.js';

export const callbacksCommand = new Command('callbacks')
  .description('Callbacks of agencies that no case has taken: too early, too late, unknown, unreadable.')
  .option('--most <number>', 'how many, the newest first', wholeNumber, 50)
  .option('--json', 'one JSON array instead of text, with the bodies: they may name people')
  .action(async ({ most, json }) => {
    // The database driver takes a while to load: only commands that read the register wait for it.
    const { withRegister } = await import('../with-register.js');
    const kept = await withRegister((register) => register.untakenCallbacks(most));
    const text = json ? JSON.stringify(kept, null, 2) : keptCallbackLines(kept).join('\n');
    process.stdout.write(`${text}\n`);
  });

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}
