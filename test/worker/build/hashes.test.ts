import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltDefinition, buildDefinition, hashOf } from '../../../worker/build/built-definition.js';

const repository = join(import.meta.dirname, '..', '..', '..');
const removal = 'definitions/procedures/residence-deregistration';
let folder: string;

/** The real definitions in a folder of their own, so that each test may change them. */
beforeEach(() => {
  folder = copyOfDefinitions();
});
afterEach(() => rmSync(folder, { recursive: true }));

function copyOfDefinitions(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'lienthong-hashes-')));
  cpSync(join(repository, 'definitions'), join(copy, 'definitions'), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The removal of residence, built in a folder. */
function built(root = folder): Promise<BuiltDefinition> {
  const place = (file: string, name: string) => ({ file: join(root, removal, file), name });
  const schemas = { application: place('schema.ts', 'application'), event: place('schema.ts', 'event') };
  return buildDefinition(root, { procedure: place('index.ts', 'residenceDeregistration') }, schemas);
}

const hash = async (root = folder) => hashOf(await built(root));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

function replace(file: string, from: string, to: string): void {
  expect(read(file)).toContain(from);
  write(file, read(file).replace(from, to));
}

const append = (file: string, text: string) => write(file, `${read(file)}\n${text}\n`);

describe('the hash of a definition stays', () => {
  it.each([
    [
      'a comment in its chart',
      () => replace(`${removal}/chart.ts`, 'export const chart', '// new\nexport const chart'),
    ],
    ['a comment of law', () => replace(`${removal}/chart.ts`, "'agency.accepted'", "/*! new */ 'agency.accepted'")],
    [
      'another layout',
      () => replace(`${removal}/index.ts`, "agency: 'commune-police',", "agency:\n'commune-police'  ,"),
    ],
    ['another type', () => append(`${removal}/chart.ts`, 'export interface Unused { readonly field: string }')],
    ['Windows line endings', () => write(`${removal}/chart.ts`, read(`${removal}/chart.ts`).replaceAll('\n', '\r\n'))],
    [
      'an export of a shared file that it does not use',
      () => append('definitions/language/chart-parts.ts', 'export const unused = officeForm(String(Math.random()));'),
    ],
    [
      'another limit in the file of limits',
      () => replace('definitions/law/ref-v1.ts', 'workingDays(8, socialInsurance', 'workingDays(9, socialInsurance'),
    ],
    [
      'a field of another schema',
      () => replace('definitions/procedures/death-registration/schema.ts', 'max(50)', 'max(51)'),
    ],
    [
      'a stricter check',
      () => replace('definitions/language/check-procedure.ts', '  checkAll(', "  if (!id) throw 'new';\n  checkAll("),
    ],
  ])('after %s', async (_what, change) => {
    const before = await hash();
    change();
    expect(await hash()).toBe(before);
  });

  it('in whatever folder the sources lie', async () => {
    const elsewhere = copyOfDefinitions();
    expect(await hash(elsewhere)).toBe(await hash());
    rmSync(elsewhere, { recursive: true });
  });
});

describe('the hash of a definition changes', () => {
  it.each([
    ['another target in its chart', `${removal}/chart.ts`, "onDone: 'processing',", "onDone: 'submissionFailed',"],
    ['another agency', `${removal}/index.ts`, "'commune-police'", "'home-affairs'"],
    ['another version', `${removal}/index.ts`, 'version: 1', 'version: 2'],
    [
      'a guard in a shared part',
      'definitions/language/chart-parts.ts',
      'event.output.cancelled',
      '!event.output.cancelled',
    ],
    ['a figure of the law that it cites', 'definitions/law/ref-v1.ts', 'workingDays(1,', 'workingDays(2,'],
    ['a word of its schema', `${removal}/schema.ts`, 'household.optional()', 'household'],
    ['a pattern of a shared schema', 'definitions/language/schema.ts', '\\d{12}', '\\d{9}'],
  ])('with %s, and its source is named', async (_what, file, from, to) => {
    const before = await built();
    replace(file, from, to);
    const after = await built();
    expect(await hashOf(after)).not.toBe(await hashOf(before));
    expect(Object.keys(after.sources).filter((path) => after.sources[path] !== before.sources[path])).toEqual([file]);
  });
});

it('what is built names no place of the machine', async () => {
  const { definition, schemas, sources } = await built();
  for (const text of [definition, schemas, JSON.stringify(sources)]) expect(text).not.toContain(folder);
  expect(Object.keys(sources).every((file) => file.startsWith('definitions/'))).toBe(true);
});
