/**
 * A copy of the sources in which as many procedures are defined as asked for, each with a bundle of its own: texts of the
 * procedures that there are, under other names. They are loaded, checked and bundled as any other definition.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { procedures } from '../../definitions/registry.js';

const repository = join(import.meta.dirname, '..', '..');
const rooms = 'activities agencies bench client codec definitions examples gateway register worker workflows'.split(
  ' ',
);
const files = ['package.json', 'tsconfig.json'];
/** They are filed after a registration or with it; what they are copied from says with which declaration. */
const declarationSchema: Readonly<Record<string, string>> = {
  'death-registration': 'registrationDeclaration',
  'residence-deregistration': 'laterDeclaration',
  'survivor-benefit': 'laterDeclaration',
  'funeral-support': 'laterFuneralDeclaration',
  'funeral-allowance': 'laterFuneralDeclaration',
};
const originals = Object.keys(declarationSchema);

interface Copy {
  readonly id: string;
  readonly of: string;
  /** Names of the exports. */
  readonly bundle: string;
  readonly procedure: string;
}

/** @param count procedures in all, at least those that there are; each has a bundle of its own beside that of death */
export async function sourcesWith(count: number, folder: string): Promise<void> {
  await mkdir(folder);
  for (const part of [...rooms, ...files]) await cp(join(repository, part), join(folder, part), { recursive: true });
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const copies: Copy[] = [];
  for (let number = Object.keys(procedures).length + 1; number <= count; number += 1)
    copies.push(await copied(folder, originals[number % originals.length] ?? '', number));
  await list(folder, copies);
  const compile = join(folder, 'bench', 'workload', 'compile-schemas.ts');
  await promisify(execFile)(process.execPath, ['--import', 'tsx', compile], { cwd: folder });
}

async function copied(folder: string, of: string, number: number): Promise<Copy> {
  const id = `${of}-${number}`;
  const renamed = (text: string) =>
    text.replaceAll(`'${of}'`, `'${id}'`).replaceAll(`'#${of}`, `'#${id}`).replaceAll(`/${of}/`, `/${id}/`);
  const [from, to] = [of, id].map((name) => join(folder, 'definitions', 'procedures', name)) as [string, string];
  await mkdir(to);
  for (const file of (await readdir(from)).filter((name) => name.endsWith('.ts')))
    await writeFile(join(to, file), renamed(await readFile(join(from, file), 'utf8')));
  const [bundleFrom, bundleTo] = [of, id].map((name) => join(folder, 'definitions', 'bundles', 'single', `${name}.ts`));
  const bundle = await readFile(bundleFrom ?? '', 'utf8');
  await writeFile(bundleTo ?? '', renamed(bundle));
  const procedure = await readFile(join(from, 'index.ts'), 'utf8');
  return { id, of, bundle: exportIn(bundle), procedure: exportIn(procedure) };
}

const exportIn = (text: string): string => /^export const (\w+)/m.exec(text)?.[1] ?? '';

/** Writes them where definitions are listed. */
async function list(folder: string, copies: readonly Copy[]): Promise<void> {
  const edit = async (name: string, changed: (text: string) => string) => {
    const file = join(folder, 'definitions', name);
    await writeFile(file, changed(await readFile(file, 'utf8')));
  };
  await edit('registry.ts', (text) => registryWith(text, copies));
  await edit('schemas.ts', (text) => schemasWith(text, copies));
  await edit('hashes.json', (text) => {
    const { bundles } = JSON.parse(text) as { readonly bundles: Readonly<Record<string, string>> };
    const [some] = Object.values(bundles);
    const more = copies.map(({ id }) => [`${id}@1`, some]);
    return JSON.stringify({ bundles: { ...bundles, ...Object.fromEntries(more) } });
  });
}

function registryWith(text: string, copies: readonly Copy[]): string {
  const imports = copies.map(
    ({ id, bundle, procedure }, at) =>
      `import { ${bundle} as bundle${at} } from './bundles/single/${id}.js';\n` +
      `import { ${procedure} as procedure${at} } from './procedures/${id}/index.js';\n`,
  );
  const bundles = entries(copies, (_, at) => `bundle${at}`);
  const procedures = entries(copies, (_, at) => `procedure${at}`);
  return imports.join('') + withEntries(withEntries(text, 'Bundles', bundles), 'Procedures', procedures);
}

function schemasWith(text: string, copies: readonly Copy[]): string {
  const imports = copies.map(({ id }, at) => `import * as schema${at} from './procedures/${id}/schema.js';\n`);
  const declarations = entries(copies, ({ of }) => `death.${declarationSchema[of]}`);
  const tables = { Applications: 'application', Outcomes: 'outcome', Events: 'event' };
  return Object.entries(tables).reduce(
    (whole, [table, name]) =>
      withEntries(
        whole,
        table,
        entries(copies, (_, at) => `schema${at}.${name}`),
      ),
    imports.join('') + withEntries(text, 'Declarations', declarations),
  );
}

const entries = (copies: readonly Copy[], value: (copy: Copy, at: number) => string) =>
  copies.map((copy, at) => `  '${copy.id}@1': ${value(copy, at)},\n`).join('');

/** @throws Error when the list is not written as it was when this was: a copy that lists nothing would measure nothing */
function withEntries(text: string, table: string, lines: string): string {
  const place = `  ...frozen${table},\n`;
  if (!text.includes(place)) throw new Error(`No place for more definitions: "${place.trim()}" is not in the list.`);
  return text.replace(place, place + lines);
}
