/** `lienthong repair`: what a case that was broken off has left behind, and with --apply, how it ends lawfully. */
import { Command } from '@commander-js/extra-typings';

export const repairCommand = new Command('repair')
  .description('Examines a case that was terminated, failed or was deleted in Temporal; repairs it only with --apply.')
  .argument('<case>', 'the case id, for example death-5f2c…')
  .option('--stop', 'the case is not to go on: it is stopped in good order')
  .option('--apply', 'do what is listed')
  .option('--json', 'one JSON object instead of text')
  .action(async (caseId, { stop = false, apply = false, json = false }) => {
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { repairAndReport } = await import('../repair-case.js');
    const agreed = await repairAndReport(caseId, { stop, apply, json });
    if (!agreed) process.exitCode = 1;
  });
