import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { copyOfDrafts, type TreeCopy } from '../../harness/tree-copy.js';

const registration = 'definitions/procedures/death-registration/chart.ts';
const limits = 'definitions/law/ref-v1.ts';
const today = localDate('2026-03-02');
const nextLaw = '2026-06-01';

let tree: TreeCopy;
beforeAll(async () => {
  tree = await copyOfDrafts();
});
afterAll(() => tree.remove());

const root = () => tree.path('.');
const hashes = () => JSON.parse(tree.read('definitions/hashes.json')) as { bundles: Record<string, string> };
const released = () => JSON.parse(tree.read('definitions/released.json')) as Record<string, { hash: string }>;

/** The copy's own modules, which are loaded once: good for as long as the registry does not change. */
const load = <Module>(file: string) => import(tree.path(file)) as Promise<Module>;

async function release(key: string): Promise<readonly string[]> {
  type Release = typeof import('../../../worker/build/release-version.js');
  return (await load<Release>('worker/build/release-version.ts')).releaseVersion(root(), key, today);
}

async function changes(): Promise<readonly string[]> {
  type Changes = typeof import('../../../worker/build/changes-since-release.js');
  return (await load<Changes>('worker/build/changes-since-release.ts')).changesSinceRelease(root());
}

async function next(id: string, from?: string) {
  type Next = typeof import('../../../worker/build/next-version.js');
  const { nextVersion } = await load<Next>('worker/build/next-version.ts');
  return nextVersion(root(), id, from === undefined ? undefined : localDate(from));
}

/** One tree, from a draft to a second version: each test goes on where the one before it stopped. */
describe('a bundle on its way from a draft to its next version', () => {
  it('needs no next version while it is a draft, and has nothing to release under a name that no draft has', async () => {
    await expect(next('death', nextLaw)).rejects.toThrow('death@1 is a draft and may change as it is');
    await expect(release('marriage@1')).rejects.toThrow('There is no draft marriage@1 to release. Drafts: death@1, ');
  });

  it('is not released while what is derived from it says something else', async () => {
    tree.replace(limits, 'workingDays(8, socialInsurance', 'workingDays(9, socialInsurance');
    await expect(release('death@1')).rejects.toThrow(/Not released: .*hashes\.json.* First run: npm run generate/);
    tree.replace(limits, 'workingDays(9, socialInsurance', 'workingDays(8, socialInsurance');
  });

  it('is kept as JavaScript that imports xstate alone, and schemas that import zod alone', async () => {
    const { code, output } = await tree.lienthong('release', 'death@1');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Released death@1.') });
    const names = readdirSync(tree.path('definitions/released'));
    for (const file of names.filter((name) => name.startsWith('death@1'))) expect(output).toContain(file);
    const imported = (file: string) => [
      ...new Set([...tree.read(file).matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from)),
    ];
    expect(imported('definitions/released/death@1.js')).toEqual(['xstate']);
    expect(imported('definitions/released/death@1.schemas.js')).toEqual(['zod']);
    expect(tree.read('definitions/released/death@1.md')).toContain('# Trợ cấp tử tuất · Survivor benefit');
    expect(released()['death@1']?.hash).toBe(hashes().bundles['death@1']);
    expect(await changes()).toEqual([]);
  });

  it('is not released twice', async () => {
    await expect(release('death@1')).rejects.toThrow('npx lienthong next-version death --from <day>');
  });

  it('stays the same when its sources get a comment', async () => {
    tree.replace(registration, 'export const chart', '/** A comment that nobody had written. */\nexport const chart');
    expect(await changes()).toEqual([]);
  });

  it('is no longer the same after a change of law, and says which file changed and what to do', async () => {
    tree.replace(limits, 'workingDays(8, socialInsurance', 'workingDays(10, socialInsurance');
    const { code, complaint } = await tree.lienthong('release');
    expect(code).toBe(1);
    expect(complaint).toMatch(/^The bundle death@1 was released on .* and is no longer the same\./);
    expect(complaint).toContain(`Changed since: ${limits}. Take the change back, or make the next version:`);
    expect(complaint).toContain('npx lienthong next-version death --from <day>');
  });

  it('is not edited in its frozen file either', async () => {
    tree.replace('definitions/released/death@1.js', 'Survivor benefit', 'Other benefit');
    expect(await changes()).toContainEqual(expect.stringContaining('take the file back from version control'));
    tree.replace('definitions/released/death@1.js', 'Other benefit', 'Survivor benefit');
  });

  it('gets its next version only with the day from which it is in force', async () => {
    await expect(next('death')).rejects.toThrow('version 2 of death is in force: --from <day>');
    expect(tree.read('definitions/registry.ts')).toContain("'death@1': deathBundle");
  });

  it('stands frozen beside its next version, which raises only the procedures that have changed', async () => {
    const { code, output } = await tree.lienthong('next-version', 'death', '--from', nextLaw);
    expect(code).toBe(0);
    expect(output.match(/^.* is now .*$/gm)).toEqual([
      'death@1 is now death@2',
      'survivor-benefit@1 is now survivor-benefit@2',
    ]);
    expect(tree.read('definitions/bundles/death/index.ts')).toContain(
      `  version: 2,\n  inForceFrom: localDate('${nextLaw}'),\n`,
    );
    expect(hashes().bundles).toMatchObject({ 'death@1': released()['death@1']?.hash, 'death@2': expect.any(String) });
    const frozen = tree.read('definitions/released/index.d.ts');
    expect(frozen).toContain("frozenBundles: Readonly<Record<'death@1', Bundle>>");
    expect(frozen).toContain("frozenProcedures: Readonly<Record<'survivor-benefit@1', Procedure>>");
    const validators = tree.read('workflows/validation/schemas.generated.ts');
    for (const key of ['death@1', 'death@2', 'survivor-benefit@1', 'survivor-benefit@2'])
      expect(validators).toContain(`"${key}":`);
    expect(await tree.lienthong('release')).toMatchObject({ code: 0, complaint: '' });
  });

  it('counts by the frozen law before that day and by the new law from then on', async () => {
    const limitOn = async (filed: string) => {
      const { output } = await tree.lienthong('whatif', 'death', '--filed', filed, '--json');
      const { bundle, dossiers } = JSON.parse(output) as Asked;
      return [bundle, dossiers['survivor-benefit']?.limit];
    };
    expect(await limitOn('2026-05-29T09:10')).toEqual(['death@1', '8wd']);
    expect(await limitOn('2026-06-01T09:10')).toEqual(['death@2', '10wd']);
  });

  it('breaks no type, no import rule and no rule of style', async () => {
    const types = await tree.run('node_modules/typescript-native/bin/tsc', '-p', '.');
    expect(types.output).toBe('');
    const imports = await tree.run(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'definitions', 'workflows', 'client', 'activities'],
    );
    expect(imports).toMatchObject({ code: 0, complaint: '' });
    const style = await tree.run('node_modules/@biomejs/biome/bin/biome', 'check', 'definitions');
    expect(style).toMatchObject({ code: 0 });
  });

  it('is caught when a procedure changes that its next version shares with it, and raises that one too', async () => {
    const procedure = 'definitions/procedures/residence-deregistration/index.ts';
    tree.replace(procedure, 'Removal of permanent', 'Removal of');
    const { code, complaint } = await tree.lienthong('release');
    expect(code).toBe(1);
    expect(complaint).toMatch(/^The procedure residence-deregistration@1 was released on .* no longer the same\./);
    expect(complaint).toContain(`Changed since: ${procedure}.`);
    const { output } = await tree.lienthong('next-version', 'death');
    expect(output.match(/^.* is now .*$/gm)).toEqual(['residence-deregistration@1 is now residence-deregistration@2']);
    expect(await tree.lienthong('release')).toMatchObject({ code: 0, complaint: '' });
  });
});

interface Asked {
  readonly bundle: string;
  readonly dossiers: Readonly<Record<string, { readonly limit: string }>>;
}
