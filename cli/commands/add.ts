/** `lienthong add`: which dossiers an addition to a running case would bring, and with --apply, adds them. */
import { Command } from '@commander-js/extra-typings';

export const addCommand = new Command('add')
  .description('Lists the dossiers that an addition to a case would bring; adds them only with --apply.')
  .argument('<case>', 'the case id, for example investor-5f2c…')
  .argument(
    '<part>',
    'JSON file of what the declaration is to say beside what it says: items of a list, or a part left out',
  )
  .option('--dry-run', 'only list; so it does without --apply, too')
  .option('--apply', 'add them; the same file again has no further effect')
  .option('--json', 'one JSON object instead of text')
  .action(async (caseId, file, { apply = false, json = false }) => {
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { addToCase } = await import('../add-to-case.js');
    if (!(await addToCase(caseId, file, { apply, json }))) process.exitCode = 1;
  });
