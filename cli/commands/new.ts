/** `lienthong new`: a procedure or a bundle to begin with, which loads, is listed, and passes its own tests. */
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';

const repository = join(import.meta.dirname, '..', '..');

// The bundler is loaded by nothing else that the command line does.
const writer = () => import('../../worker/build/skeletons/new-definition.js');

const procedureCommand = new Command('procedure')
  .description('Writes definition, chart, schema, bundle of one and test of a procedure, and lists them.')
  .argument('<id>', 'kebab-case, for example marriage-registration')
  .requiredOption('--agency <agency>', 'who decides, for example commune-civil-status')
  .option('--vi <title>', 'title in Vietnamese; the id unless given')
  .option('--en <title>', 'title in English; the id unless given')
  .action(async (id, { agency, vi = id, en = id }) => {
    const written = await (await writer()).newProcedure(repository, id, agency, { vi, en });
    report(written, `test/definitions/procedures/${id}.test.ts`);
  });

const bundleCommand = new Command('bundle')
  .description('Writes definition, declaration and test of a bundle out of procedures that there are, and lists them.')
  .argument('<id>', 'kebab-case, for example marriage')
  .requiredOption('--of <procedures>', 'with commas between, the one that opens first: birth-registration,health-card')
  .option('--vi <title>', 'title in Vietnamese; the id unless given')
  .option('--en <title>', 'title in English; the id unless given')
  .action(async (id, { of, vi = id, en = id }) => {
    const procedures = of.split(',').map((procedure) => procedure.trim());
    const written = await (await writer()).newBundle(repository, id, procedures, { vi, en });
    report(written, `test/definitions/bundles/${id}.test.ts`);
  });

export const newCommand = new Command('new')
  .description('Writes a working skeleton of a procedure or a bundle with its tests, and says what to fill in.')
  .addCommand(procedureCommand)
  .addCommand(bundleCommand);

function report(
  { files, next }: { readonly files: readonly string[]; readonly next: readonly string[] },
  test: string,
): void {
  const lines = [
    'Written or changed:',
    ...files.map((file) => `  ${file}`),
    'Fill in:',
    ...next.map((step, at) => `  ${at + 1}. ${step}`),
    `Then: npm run types && npm run generate && npx lienthong check && npx vitest run --project unit ${test}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
