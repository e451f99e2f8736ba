/** A definition with all that decides what it does and nothing else: what is hashed, and what a release keeps. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { withoutBodies, withPlainValues, withPureValues } from './bundling-source.js';
import type { ExportPlace } from './definition-sources.js';

/** What a built definition exports: names, each with its place, or names within one more name. */
export type Exports = Readonly<Record<string, ExportPlace | Readonly<Record<string, ExportPlace>>>>;

export interface BuiltDefinition {
  /** JavaScript that imports xstate and nothing else. */
  readonly definition: string;
  /** JavaScript that imports zod and nothing else. */
  readonly schemas: string;
  /** Digest of what it holds of each source file, by the file's path from `root`. */
  readonly sources: Readonly<Record<string, string>>;
}

/** @param root paths are given from here, so that the result is the same on every machine */
export async function buildDefinition(root: string, definition: Exports, schemas: Exports): Promise<BuiltDefinition> {
  const [own, filed] = await Promise.all([bundled(root, definition), bundled(root, schemas)]);
  return { definition: await reprinted(own), schemas: await reprinted(filed), sources: digestsIn([own, filed]) };
}

/** SHA-256 over the texts without white space: how esbuild lays code out is no part of the law. */
export async function hashOf({
  definition,
  schemas,
}: Pick<BuiltDefinition, 'definition' | 'schemas'>): Promise<string> {
  const texts = await Promise.all([definition, schemas].map(dense));
  return digest(texts.join('\0'));
}

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The same code without white space and comments. */
export async function dense(code: string): Promise<string> {
  const { code: text } = await transform(code, { ...layout, minifyWhitespace: true });
  return text;
}

const layout = { target: 'es2023', charset: 'utf8', legalComments: 'none' } as const;

async function bundled(root: string, exported: Exports): Promise<string> {
  const options = {
    ...layout,
    stdin: { contents: entryText(exported), resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    // The repository's own settings are for the compiler; none of them changes what code does.
    tsconfigRaw: '{}',
    plugins: [pureDefinitions],
    write: false,
  } as const satisfies BuildOptions;
  const { outputFiles } = await build(options);
  return withPlainValues(outputFiles[0]?.text ?? '');
}

async function reprinted(text: string): Promise<string> {
  const { code } = await transform(text, layout);
  return code;
}

/** Checks decide only whether a definition may load; what was released has passed those of its day. */
const pureDefinitions: Plugin = {
  name: 'pure-definitions',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: isCheck(path) ? withoutBodies(source) : withPureValues(source), loader: 'ts' };
    });
  },
};

const isCheck = (file: string) => /^check-.*\.ts$/.test(basename(file));

function entryText(exported: Exports): string {
  const lines = Object.entries(exported).flatMap(([name, place]) => {
    if (isPlace(place)) return [`export { ${place.name} as ${name} } from ${JSON.stringify(place.file)};`];
    const inner = Object.entries(place).map(([key, one], at) => ({ key, one, local: `${name}${at}` }));
    const imports = inner.map(
      ({ one, local }) => `import { ${one.name} as ${local} } from ${JSON.stringify(one.file)};`,
    );
    const fields = inner.map(({ key, local }) => `${JSON.stringify(key)}: ${local}`);
    return [...imports, `export const ${name} = { ${fields.join(', ')} };`];
  });
  return lines.join('\n');
}

function isPlace(place: ExportPlace | Readonly<Record<string, ExportPlace>>): place is ExportPlace {
  return typeof place.file === 'string';
}

/** esbuild writes above each part from which file it comes. */
function digestsIn(bundles: readonly string[]): Readonly<Record<string, string>> {
  const parts = bundles.flatMap((text) => text.split(/^(?=\/\/ \S+\.ts$)/m)).sort();
  const byFile = new Map<string, string>();
  for (const part of parts) {
    const [, file] = /^\/\/ (\S+\.ts)$/m.exec(part) ?? [];
    if (file && !isCheck(file)) byFile.set(file, (byFile.get(file) ?? '') + part);
  }
  return Object.fromEntries([...byFile].map(([file, text]) => [file, digest(text).slice(0, 16)]));
}
