/** `definitions/released/{index,schemas}.{js,d.ts}`: gathers the released versions that the sources no longer hold. */
import type { GeneratedFile } from './definition-pages.js';
import { frozenFiles, type ReleasedVersions } from './released-versions.js';

/**
 * @param bundles keys of the bundles in the sources
 * @param procedures keys of the procedures in the sources
 */
export function frozenIndex(
  released: ReleasedVersions,
  bundles: readonly string[],
  procedures: readonly string[],
): readonly GeneratedFile[] {
  const frozen = Object.keys(released).filter((key) => !bundles.includes(key));
  const holders = procedureHolders(released, frozen, procedures);
  return [
    { path: 'definitions/released/index.js', text: definitionsText(frozen, holders) },
    { path: 'definitions/released/index.d.ts', text: definitionTypes(frozen, holders) },
    { path: 'definitions/released/schemas.js', text: schemasText(frozen, holders) },
    { path: 'definitions/released/schemas.d.ts', text: schemaTypes(frozen, holders) },
  ];
}

interface Holder {
  readonly key: string;
  /** Place of the frozen bundle that holds the procedure. */
  readonly at: number;
}

function procedureHolders(
  released: ReleasedVersions,
  frozen: readonly string[],
  live: readonly string[],
): readonly Holder[] {
  const held = frozen.flatMap((bundle, at) =>
    Object.keys(released[bundle]?.procedures ?? {}).map((key) => [key, { key, at }] as const),
  );
  return [...new Map(held).values()].filter(({ key }) => !live.includes(key));
}

const notice = '/** Generated from definitions/released.json by `npm run generate`. Do not edit. */';
const quoted = (key: string) => `'${key}'`;
const idOf = (key: string) => key.slice(0, key.lastIndexOf('@'));

function constant(name: string, fields: readonly string[]): string {
  return fields.length === 0
    ? `export const ${name} = {};`
    : `export const ${name} = {\n${fields.map((field) => `  ${field},\n`).join('')}};`;
}

function declared(name: string, keys: readonly string[], type: string): string {
  return keys.length === 0
    ? `export declare const ${name}: Readonly<Record<never, ${type}>>;`
    : `export declare const ${name}: Readonly<Record<${keys.map(quoted).join(' | ')}, ${type}>>;`;
}

const text = (...blocks: readonly string[]) => `${blocks.filter((block) => block !== '').join('\n')}\n`;

function definitionsText(frozen: readonly string[], holders: readonly Holder[]): string {
  return text(
    notice,
    ...frozen.map((key, at) => `import { bundle as bundle${at} } from './${frozenFiles(key).definition}';`),
    '',
    constant(
      'frozenBundles',
      frozen.map((key, at) => `${quoted(key)}: bundle${at}`),
    ),
    constant(
      'frozenProcedures',
      holders.map(({ key, at }) => `${quoted(key)}: bundle${at}.dossiers[${quoted(idOf(key))}].procedure`),
    ),
  );
}

function definitionTypes(frozen: readonly string[], holders: readonly Holder[]): string {
  return text(
    notice,
    "import type { Bundle } from '../language/bundle.js';",
    "import type { Procedure } from '../language/procedure.js';",
    declared('frozenBundles', frozen, 'Bundle'),
    declared(
      'frozenProcedures',
      holders.map(({ key }) => key),
      'Procedure',
    ),
  );
}

const procedureTables = { frozenApplications: 'applications', frozenOutcomes: 'outcomes', frozenEvents: 'events' };

function schemasText(frozen: readonly string[], holders: readonly Holder[]): string {
  return text(
    notice,
    ...frozen.map((key, at) => `import * as schemas${at} from './${frozenFiles(key).schemas}';`),
    '',
    constant(
      'frozenDeclarations',
      frozen.map((key, at) => `${quoted(key)}: schemas${at}.declaration`),
    ),
    ...Object.entries(procedureTables).map(([name, table]) =>
      constant(
        name,
        holders.map(({ key, at }) => `${quoted(key)}: schemas${at}.${table}[${quoted(key)}]`),
      ),
    ),
  );
}

function schemaTypes(frozen: readonly string[], holders: readonly Holder[]): string {
  const keys = holders.map(({ key }) => key);
  return text(
    notice,
    "import type { z } from 'zod';",
    declared('frozenDeclarations', frozen, 'z.ZodType'),
    ...Object.keys(procedureTables).map((name) => declared(name, keys, 'z.ZodType')),
  );
}
