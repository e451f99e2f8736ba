/** `lienthong annul` as people type it: a process of its own, on a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnnulmentHandle, annulmentId } from '../../client/annulment.js';
import type { TypedCase } from '../../client/typed-case.js';
import { type Finished, runCommand } from '../cli/command.js';
import { closedCase, everythingBack, takenBack, waitForAnnulment } from '../harness/annulment.js';
import { startSite, type TestSite } from '../harness/site.js';

let site: TestSite;
let linked: TypedCase<'death'>;
beforeAll(async () => {
  site = await startSite();
  linked = await closedCase(site, '094055912001');
});
afterAll(() => site.stop());

function annul(...args: readonly string[]): Promise<Finished> {
  return runCommand(['annul', ...args], { settings: site.commandSettings });
}

const decision = ['--decision', '45/QĐ-UBND', '--decided-on', '2026-11-02', '--by', 'commune/chair'] as const;

describe('lienthong annul', () => {
  it('lists what would be taken back, in its order, and changes nothing', async () => {
    const { code, output } = await annul(linked.id);
    expect(code).toBe(0);
    expect(output.split('\n').slice(1, -1)).toEqual([
      'Would be taken back, in this order:',
      '  1. survivor-benefit: social-insurance stops the payment and recovers it',
      '  2. funeral-allowance: social-insurance stops the payment and recovers it',
      '  3. residence-deregistration: commune-police restores what was removed',
      '  4. death-registration: commune-civil-status annuls its result',
      expect.stringMatching(/^ {2}5\. death-registration \d+\/2026\/TLKT: commune-police is told of it$/),
      'Nothing was changed: add --apply with --decision, --decided-on, --by and --reason to have it taken back.',
    ]);
    expect(await takenBack(site, linked.id)).toEqual([]);
  });

  it('needs the whole decision before anything is taken back', async () => {
    const { code, complaint } = await annul(linked.id, '--apply', ...decision);
    expect(code).toBe(1);
    expect(complaint).toContain('ANNULMENT_INVALID: reason:');
    expect((await annul('death-0000000000000000')).complaint).toContain('CASE_NOT_FOUND');
    expect(await takenBack(site, linked.id)).toEqual([]);
  });

  it('has it taken back with --apply, and tells afterwards what was done', async () => {
    const { code, output } = await annul(linked.id, '--apply', ...decision, '--reason', 'found-alive');
    expect(code).toBe(0);
    expect(output).toMatch(/^Ordered\.\n/);
    expect(output).toContain('Everything is taken back.');
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    const shown = await annul(linked.id);
    expect(shown.output).toMatch(
      /is annulled by decision 45\/QĐ-UBND of 2026-11-02 \(commune\/chair\): the person whose death was registered is alive\.\nOrdered .*, complete .*/,
    );
    expect(shown.output).toMatch(/ {2}1\. survivor-benefit: .*: done 2026-\d\d-\d\d \d\d:\d\d\n/);
    const { output: data } = await annul(linked.id, '--json');
    expect(JSON.parse(data)).toMatchObject({ case: { outcome: 'annulled', final: { outcome: 'returned' } } });
    const instants = [...data.matchAll(/"(\w+At)": (.*?),?\n/g)].map(([, field, value]) => [field, value]);
    expect(instants.length).toBeGreaterThan(10);
    for (const [, value] of instants) expect(value).toMatch(/^"2026-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00"$/);
  });

  it('says when the annulment is broken off while it waits, why, and how it goes on', async () => {
    const personalId = '094055912002';
    const other = await closedCase(site, personalId);
    await site.fault('social-insurance', { kind: 'down', on: 'annul', personalId });
    const followed = annul(other.id, '--apply', ...decision, '--reason', 'found-alive');
    const workflowId = annulmentId(other.id);
    await waitForAnnulment(new AnnulmentHandle(site.temporal.workflow, other.id), ({ tries }) => tries > 0);
    await site.temporal.workflow.getHandle(workflowId).terminate('a mistake');
    const { code, complaint } = await followed;
    expect(code).toBe(1);
    expect(complaint).toContain(`workflow ${workflowId} is terminated`);
    expect(complaint).toContain('a mistake');
    expect(complaint).toContain('Order it again with the same decision');
    expect(complaint).toContain(`lienthong repair ${other.id}`);
    await site.mend('social-insurance');
    const again = await annul(other.id, '--apply', ...decision, '--reason', 'found-alive');
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('Everything is taken back.')]);
  });
});
