/** `lienthong next-version`: the sources of a released bundle become the draft of its next version. */
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { localDate } from '../../definitions/calendar/local-date.js';

const repository = join(import.meta.dirname, '..', '..');

export const nextVersionCommand = new Command('next-version')
  .description(
    'Raises a released bundle, and those of its procedures that have changed since; open cases stay on theirs.',
  )
  .argument('<bundle>', 'for example death')
  .option('--from <day>', 'first day of filing that takes the new version, for example 2027-01-01', localDate)
  .action(async (id, { from }) => {
    // The bundler is loaded by nothing else that the command line does.
    const { nextVersion, regenerate } = await import('../../worker/build/next-version.js');
    const raised = await nextVersion(repository, id, from);
    regenerate(repository);
    for (const { from: before, to } of raised) process.stdout.write(`${before} is now ${to}\n`);
  });
