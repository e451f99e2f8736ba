import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTree, type TreeCopy } from '../harness/tree-copy.js';

/** One tree: each test goes on where the one before it stopped, as an author does. */
let tree: TreeCopy;
beforeAll(() => {
  tree = copyTree('test', 'bench', 'vitest.config.ts', 'docs', 'README.md');
}, 120_000);
afterAll(() => tree.remove());

/** For what compiles and runs the whole tree on a busy machine. */
const patience = 300_000;

const types = () => tree.run('node_modules/typescript-native/bin/tsc', '-p', '.');
const lint = (...files: string[]) => tree.run('node_modules/@biomejs/biome/bin/biome', 'check', ...files);
const test = (file: string) => tree.run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', file);
const said = ({ code, output, complaint }: Awaited<ReturnType<typeof types>>) => ({ code, said: output + complaint });

describe('an author who begins', () => {
  it('finds nothing wrong with what is there', async () => {
    const { code, output } = await tree.lienthong('check');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^Every definition is sound/) });
  });

  it(
    'gets a procedure that is listed and walked by its test',
    async () => {
      const asked = [
        'new',
        'procedure',
        'marriage-registration',
        '--agency',
        'commune-civil-status',
        '--vi',
        'Kết hôn',
      ];
      const { code, output } = await tree.lienthong(...asked);
      expect(code).toBe(0);
      expect(output).toContain('Fill in:\n  1. definitions/procedures/marriage-registration/schema.ts: ');
      expect(tree.read('definitions/procedures/marriage-registration/page.md')).toContain(
        '# Kết hôn · marriage-registration',
      );
      // A comment that opens a file still stands above its first import.
      expect(tree.read('definitions/registry.ts')).toMatch(/^\/\*\* .* \*\/\nimport /);
      const walked = await test('test/definitions/procedures/marriage-registration.test.ts');
      expect(said(walked)).toMatchObject({ code: 0, said: expect.stringContaining('14 passed') });
    },
    patience,
  );

  it(
    'gets a bundle out of procedures that there are; everything compiles and is well laid out',
    async () => {
      const of = 'marriage-registration,residence-deregistration,health-card';
      expect((await tree.lienthong('new', 'bundle', 'marriage', '--of', of)).code).toBe(0);
      expect(said(await types())).toEqual({ code: 0, said: '' });
      expect((await lint('definitions', 'test/definitions')).code).toBe(0);
      expect(said(await test('test/definitions/bundles/marriage.test.ts'))).toMatchObject({ code: 0 });
      expect((await tree.lienthong('check')).code).toBe(0);
    },
    patience,
  );

  it.each([
    [['procedure', 'health-card', '--agency', 'commune-police'], 'There is a "health-card" already'],
    [['procedure', 'Marriage', '--agency', 'commune-police'], '"Marriage" is not kebab-case'],
    [['procedure', 'divorce', '--agency', 'court'], 'There are: commune-civil-status, '],
    [['bundle', 'divorce', '--of', 'health-card'], 'links at least two procedures'],
    [['bundle', 'divorce', '--of', 'health-card,divorce-record'], 'First: npx lienthong new procedure divorce-record'],
  ])('is told why there is no new %j', async (asked, why) => {
    const { code, complaint } = await tree.lienthong('new', ...asked);
    expect({ code, complaint }).toEqual({ code: 1, complaint: expect.stringContaining(why) });
  });
});

describe('an author who made mistakes', () => {
  beforeAll(() => {
    tree.replace(
      'definitions/procedures/marriage-registration/chart.ts',
      '        filed,',
      '        filed: { meta: { status: 11 } },',
    );
    tree.replace(
      'definitions/procedures/identity-card/index.ts',
      "receives: ['child',",
      "receives: ['child', 'child',",
    );
    tree.replace(
      'definitions/procedures/identity-card/index.ts',
      "title: { vi: 'Cấp",
      "title: { vi: '', en: '' }, was: { vi: 'Cấp",
    );
  });

  it('is told all of them at once, by file, each with its fix, and the command fails', async () => {
    const { code, output } = await tree.lienthong('check', '--json');
    expect(code).toBe(1);
    const found = (JSON.parse(output) as { file: string; mistake: string; fix: string }[]).map(
      ({ file, mistake, fix }) => [file.replace('definitions/procedures/', ''), mistake, fix],
    );
    const inFiled = 'procedure marriage-registration, state processing.filed: ';
    expect(found).toEqual([
      [
        'identity-card/index.ts',
        'procedure identity-card: has no title in both languages.',
        'Write `title: { vi, en }`.',
      ],
      ['identity-card/index.ts', 'procedure identity-card: receives "child" twice.', 'List every field once.'],
      ['marriage-registration/chart.ts', `${inFiled}has the status 11.`, 'Use a national status from 1 to 10.'],
      ['marriage-registration/chart.ts', `${inFiled}waits for nobody.`, expect.stringContaining('Tag it awaiting:')],
      [
        'marriage-registration/chart.ts',
        'procedure marriage-registration, state processing.received: cannot be reached.',
        expect.stringContaining('Add a transition'),
      ],
    ]);
  });

  it.each([
    ['the command line', () => tree.lienthong('whatif', 'death', '--filed', '2026-02-13T15:20')],
    ['npm run generate', () => tree.run('node_modules/tsx/dist/cli.mjs', 'worker/build/generate.ts')],
  ])('is sent to the check by %s, without a trace of our code', async (_who, asked) => {
    const { code, complaint } = await asked();
    expect(code).toBe(1);
    expect(complaint).toContain('All that is wrong: npx lienthong check');
    expect(complaint).not.toContain('    at ');
  });

  it('is told of a page that is stale, and writes it again', async () => {
    tree.replace('definitions/procedures/marriage-registration/chart.ts', 'filed: { meta: { status: 11 } },', 'filed,');
    tree.replace(
      'definitions/procedures/identity-card/index.ts',
      "receives: ['child', 'child',",
      "receives: ['child',",
    );
    tree.replace('definitions/procedures/identity-card/index.ts', "title: { vi: '', en: '' }, was: ", 'title: ');
    tree.replace('definitions/procedures/health-card/page.md', 'Limits', 'Grenzen');
    const { code, output } = await tree.lienthong('check');
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining('health-card/page.md\n  It says something else'),
    });
    expect(await tree.lienthong('page', 'health-card')).toMatchObject({ code: 0 });
    expect(tree.read('definitions/procedures/health-card/page.md')).toContain('## Limits');
    expect((await tree.lienthong('check')).code).toBe(0);
  });

  it('is told what has a page when asked for one that nothing is called by', async () => {
    const { code, complaint } = await tree.lienthong('page', 'divorce');
    expect({ code, complaint }).toEqual({ code: 1, complaint: expect.stringContaining('Nothing is called "divorce"') });
  });
});
