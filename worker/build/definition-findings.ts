/** Everything that is wrong with the definitions, by file: what keeps them from loading, and what they lack beside them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DefinitionError } from '../../definitions/language/definition-error.js';

export interface Finding {
  /** Relative to the repository. */
  readonly file: string;
  /** Says as a sentence what is wrong, and with what. */
  readonly mistake: string;
  readonly fix: string;
}

/** Each before those that import it: what is wrong with a limit is said of the limit, not of a bundle. */
const inOrder = [
  /^law\/[^/]+\.ts$/,
  /^procedures\/[^/]+\/index\.ts$/,
  /^bundles\/[^/]+\/[^/]+\.ts$/,
  /^(registry|schemas|migrations)\.ts$/,
];

/** Loads every definition; what was loaded stays loaded, so that a process can ask once. */
export async function definitionFindings(repository: string): Promise<readonly Finding[]> {
  const sources = readdirSync(join(repository, 'definitions'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('released/') && file.endsWith('.ts'))
    .sort();
  const found = new Map<string, Finding>();
  for (const file of inOrder.flatMap((kind) => sources.filter((source) => kind.test(source)))) {
    for (const finding of await findingsIn(repository, file, sources))
      if (!found.has(finding.mistake)) found.set(finding.mistake, finding);
  }
  return found.size > 0 ? [...found.values()] : lacking(repository);
}

async function findingsIn(repository: string, file: string, sources: readonly string[]): Promise<readonly Finding[]> {
  try {
    await import(pathToFileURL(join(repository, 'definitions', file)).href);
    return [];
  } catch (fault) {
    if (fault instanceof DefinitionError)
      return [fault, ...fault.others].map(({ subject, problem, fix }) => {
        const named = fileOf(subject, sources, (source) =>
          readFileSync(join(repository, 'definitions', source), 'utf8'),
        );
        return { file: `definitions/${named ?? file}`, mistake: `${subject}: ${problem}.`, fix };
      });
    const message = fault instanceof Error ? fault.message : String(fault);
    return [
      { file: `definitions/${file}`, mistake: `It cannot be loaded: ${message}`, fix: 'npm run types says more.' },
    ];
  }
}

/** The file of a procedure, of its chart, or of a limit; a bundle is in the file that was loaded. */
function fileOf(subject: string, sources: readonly string[], read: (source: string) => string): string | undefined {
  const [, procedure, , state] = /^procedure ([^,]+)(, (state|.*))?/.exec(subject) ?? [];
  if (procedure) {
    const name = state === undefined ? 'index.ts' : 'chart.ts';
    return sources.find((source) => source === `procedures/${procedure}/${name}`);
  }
  const [, limit] = /^limit ([a-z0-9-]+)/.exec(subject) ?? [];
  return limit && sources.find((source) => source.startsWith('law/') && read(source).includes(`'${limit}'`));
}

/** What a definition that loads may still lack: a place in the registry, a test, pages that say what it says now. */
async function lacking(repository: string): Promise<readonly Finding[]> {
  const { procedures } = await import('../../definitions/registry.js');
  const listed = new Set(Object.values(procedures).map(({ id }) => id as string));
  const folders = readdirSync(join(repository, 'definitions', 'procedures'));
  const unlisted = folders
    .filter((id) => !listed.has(id))
    .map((id) => ({
      file: `definitions/procedures/${id}/index.ts`,
      mistake: `procedure ${id}: is not listed in definitions/registry.ts.`,
      fix: `List it in \`procedures\` as '${id}@1', and its bundle of one in \`bundles\`.`,
    }));
  if (unlisted.length > 0) return unlisted;
  return [...untested(repository, [...listed]), ...(await stale(repository))];
}

function untested(repository: string, ids: readonly string[]): readonly Finding[] {
  const tests = join(repository, 'test', 'definitions', 'procedures');
  const together = join(tests, 'every-chart.test.ts');
  if (!existsSync(together)) return [];
  const walked = readFileSync(together, 'utf8');
  return ids
    .filter((id) => !walked.includes(`'${id}':`) && !existsSync(join(tests, `${id}.test.ts`)))
    .map((id) => ({
      file: `test/definitions/procedures/${id}.test.ts`,
      mistake: `procedure ${id}: no test walks its chart.`,
      fix: 'Write the file: describeChart(procedure, { application, outcome, particular }), as the others beside it do.',
    }));
}

async function stale(repository: string): Promise<readonly Finding[]> {
  const { generatedFiles, staleFiles } = await import('./generated-files.js');
  return staleFiles(repository, await generatedFiles(repository)).map((file) => ({
    file,
    mistake: 'It says something else than the definitions.',
    fix: 'Run: npm run generate',
  }));
}
