/** `lienthong page`: what a law officer reads instead of the code. */
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';

const repository = join(import.meta.dirname, '..', '..');

export const pageCommand = new Command('page')
  .description(
    'Writes the page of a procedure or bundle beside its definition: its way as a diagram, limits, sources, forms, who sees what. All pages unless one is named.',
  )
  .argument('[id]', 'for example birth-registration')
  .option('--print', 'print it instead of writing it')
  .action(async (id, { print }) => {
    // The bundler is loaded by nothing else that the command line does.
    const { definitionPages } = await import('../../worker/build/definition-pages.js');
    const { writeFileSync } = await import('node:fs');
    for (const { path, text } of await definitionPages(repository, id)) {
      if (!print) writeFileSync(join(repository, path), text);
      process.stdout.write(print ? text : `${path}\n`);
    }
  });
