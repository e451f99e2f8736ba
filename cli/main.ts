/** The command line: one file per command in `commands/`, and one line for it in `commands.ts`. */
import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { commands } from './commands.js';

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
  try {
    for (const command of await commandsFor(argv[2])) program.addCommand(command.copyInheritedSettings(program));
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

/** The one that is named, or all: for the help, and to say what was meant. */
async function commandsFor(name: string | undefined): Promise<readonly CommandUnknownOpts[]> {
  const named = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  const wanted = named ? [named] : Object.values(commands);
  try {
    return await Promise.all(wanted.map((load) => load()));
  } catch (fault) {
    if (!(fault instanceof Error) || fault.name !== 'DefinitionError') throw fault;
    throw new Error(`A definition does not load. ${fault.message} All that is wrong: npx lienthong check`, {
      cause: fault,
    });
  }
}
