/** `lienthong workers`: which build carries the cases, which may go, and with --current, hands the cases over. */
import { Command } from '@commander-js/extra-typings';

export const workersCommand = new Command('workers')
  .description('The builds whose workers the server knows: which carries the cases, and which is needed no longer.')
  .option('--current <build>', 'hand all cases over to this build')
  .option('--json', 'one JSON object instead of text')
  .action(async ({ current, json = false }) => {
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const [{ knownBuilds }, { buildLines, buildsJson }] = await Promise.all([
      import('../known-builds.js'),
      import('../builds-text.js'),
    ]);
    const known = await knownBuilds(current);
    const text = json ? JSON.stringify(buildsJson(known), null, 2) : buildLines(known).join('\n');
    process.stdout.write(`${text}\n`);
  });
