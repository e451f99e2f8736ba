/** The command line: one file per command in `commands/`, and one line for it here. */
import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { annulCommand } from './commands/annul.js';
import { calendarCommand } from './commands/calendar.js';
import { callbacksCommand } from './commands/callbacks.js';
import { checkAgencyCommand } from './commands/check-agency.js';
import { consequencesCommand } from './commands/consequences.js';
import { dueCommand } from './commands/due.js';
import { explainCommand } from './commands/explain.js';
import { migrateCommand } from './commands/migrate.js';
import { nextVersionCommand } from './commands/next-version.js';
import { releaseCommand } from './commands/release.js';
import { repairCommand } from './commands/repair.js';
import { whatIfCommand } from './commands/what-if.js';
import { workersCommand } from './commands/workers.js';

const commands: readonly CommandUnknownOpts[] = [
  // In the order of the help.
  whatIfCommand,
  dueCommand,
  explainCommand,
  consequencesCommand,
  calendarCommand,
  callbacksCommand,
  annulCommand,
  migrateCommand,
  repairCommand,
  workersCommand,
  checkAgencyCommand,
  releaseCommand,
  nextVersionCommand,
];

/** What was typed makes no command. */
const misused = 2;
const failed = 1;

/**
 * Sets the exit code of the process; a command that prints its own failures does so too.
 * @param argv as Node gives it
 */
export async function run(argv: readonly string[]): Promise<void> {
  // `lienthong … | head -1` is no error.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : failed));
  const program = new Command('lienthong')
    .description('Due dates and cases of government procedures that cross agencies')
    // Left alone, it would end the process while output is still on its way.
    .exitOverride()
    .showHelpAfterError('Try --help.');
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  try {
    if (argv.length > 2) await program.parseAsync(argv);
    else program.outputHelp();
  } catch (fault) {
    if (fault instanceof CommanderError) {
      if (fault.exitCode !== 0) process.exitCode = misused;
      return;
    }
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = failed;
  }
}
