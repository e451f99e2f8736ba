/** Scenario 10 and beyond: what is said before an act is what the act then does, on the real server. */
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { CaseView, Consequences } from '../../workflows/messages.js';
import { runCommand } from '../cli/command.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

function run(...args: readonly string[]) {
  return runCommand(['consequences', ...args], { settings: site.commandSettings });
}

/** How each dossier ended, in the words of a prediction. */
function became(before: CaseView, after: CaseView) {
  const chosen = after.dossiers.filter(({ phase }) => phase !== 'notChosen' && phase !== 'notApplicable');
  return chosen.map(({ id, phase, result, status, forms }) => {
    const newForms = forms.slice(dossierIn(before, id).forms.length).map(({ number }) => number);
    if (phase === 'notOpened') return { id, effect: 'notOpened', status: undefined, newForms };
    // A decided one is handed out with the others: that is no consequence.
    return { id, ...(result === 'positive' ? { effect: 'stands' } : { effect: result, status }), newForms };
  });
}

function foretold({ lines }: Consequences) {
  return lines.map(({ dossier: id, effect, statuses, form }) => {
    return { id, effect, status: statuses.at(-1), newForms: form ? [form.number] : [] };
  });
}

const openAtInsurance = ['survivor-benefit', 'funeral-allowance'] as const;

/** The extract is issued and the residence removed; social insurance holds both benefits. */
async function withOpenBenefits(personalId: string): Promise<TypedCase<'death'>> {
  await site.fault('social-insurance', { kind: 'hold', personalId });
  const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), { filedAt });
  await confirmDraft(linked);
  for (const id of openAtInsurance) await waitForDossier(linked, id, ({ status }) => status === 4);
  await waitForDossier(linked, 'residence-deregistration', ({ status }) => status === 9);
  return linked;
}

describe('what is said before an act', () => {
  it('to withdraw is what the withdrawal does: results stand, open benefits go 7 then 8', async () => {
    const linked = await withOpenBenefits('094055701001');
    const before = await linked.view();
    const said = await linked.consequences('withdraw');
    expect(effectsIn(said)).toEqual({
      'death-registration': 'stands',
      'residence-deregistration': 'stands',
      'survivor-benefit': 'withdrawn',
      'funeral-allowance': 'withdrawn',
    });
    for (const id of openAtInsurance) expect(lineOf(said, id)).toMatchObject({ statuses: [7, 8], unlessDecided: true });
    const { output } = await run(linked.id, 'withdraw', '--lang', 'vi');
    expect(output).toContain('Trợ cấp tử tuất (survivor-benefit): được rút, trạng thái 7 → 8 (dừng xử lý)\n');
    expect(output).toContain('Đăng ký khai tử (death-registration): giữ nguyên\n  đã có kết quả');
    expect((await linked.view()).dossiers.map(({ state }) => state)).toEqual(before.dossiers.map(({ state }) => state));

    await linked.actOnAll({ type: 'citizen.withdrew', reason: 'the family is not agreed' });
    expect(became(before, await waitForEnd(linked))).toEqual(foretold(said));
  });

  it('to stop the registration alone is what becomes of everything that rests on it', async () => {
    const personalId = '094055701002';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), { filedAt });
    const before = await waitForDossier(linked, 'death-registration', ({ status }) => status === 4).then(() =>
      linked.view(),
    );
    const { code, output } = await run(linked.id, 'stop', '--dossier', 'death-registration', '--json');
    const said = JSON.parse(output) as Consequences;
    expect([code, effectsIn(said)]).toEqual([
      0,
      {
        'death-registration': 'stopped',
        'residence-deregistration': 'notOpened',
        'survivor-benefit': 'notOpened',
        'funeral-allowance': 'notOpened',
      },
    ]);
    await linked.act('death-registration', { type: 'officer.stopped', by: 'one-stop-centre/clerk', reason: 'test' });
    const view = await waitForEnd(linked);
    expect(became(before, view)).toEqual(foretold(said));
    expect(dossierIn(view, 'survivor-benefit').reason?.en).toBe('Death registration was stopped');
    expect(lineOf(said, 'survivor-benefit')?.why.en).toContain('Death registration was stopped');
  });

  it('to refuse or stop one benefit leaves the others alone', async () => {
    const linked = await withOpenBenefits('094055701003');
    const others = {
      'death-registration': 'stands',
      'residence-deregistration': 'stands',
      'funeral-allowance': 'continues',
    };
    expect(effectsIn(await linked.consequences('refuse', 'survivor-benefit'))).toEqual({
      ...others,
      'survivor-benefit': 'refused',
    });
    expect(effectsIn(await linked.consequences('stop', 'survivor-benefit'))).toEqual({
      ...others,
      'survivor-benefit': 'stopped',
    });
  });
});

describe('lienthong consequences, of a case that has closed', () => {
  let linked: TypedCase<'death'>;
  beforeAll(async () => {
    const declaration = pensionerDeclaration({ personalId: '094055701004' });
    ({ case: linked } = await site.client.openCase('death', declaration, { filedAt }));
    await confirmDraft(linked);
    await chooseBenefit(linked, 'lump-sum');
    await waitForEnd(linked);
  });

  /** What the register says: the last decision first, the extract last. */
  async function undoing(): Promise<readonly string[]> {
    const { code, output, complaint } = await run(linked.id, 'annul', '--json');
    expect([code, complaint]).toEqual([0, '']);
    const { lines } = JSON.parse(output) as Consequences;
    return lines
      .toSorted((one, other) => (one.undoing?.order ?? 0) - (other.undoing?.order ?? 0))
      .map(({ dossier, undoing: undone }) => `${dossier} ${undone?.how}`);
  }

  it('says what an annulment would take back, in which order, and that nothing else is possible', async () => {
    const order = await undoing();
    expect(order).toHaveLength(4);
    expect(order.at(-1)).toBe('death-registration by-annulment');
    const record = await site.register.findCase(linked.id);
    expect(order).toEqual(record?.final?.undo.map(({ dossier, how }) => `${dossier} ${how}`));

    const { code, output } = await run(linked.id, 'withdraw', '--lang', 'en');
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('The case is closed: its results can only be annulled'),
    ]);
  });

  it('says the same when Temporal has forgotten it', async () => {
    const order = await undoing();
    await forget(linked.id);
    expect(await undoing()).toEqual(order);
  });

  it('says of a case that nobody knows where to look', async () => {
    const { code, complaint } = await run('death-0000000000000000', 'annul');
    expect([code, complaint]).toEqual([1, expect.stringContaining('does not run and has no final record')]);
  });
});

const effectsIn = ({ lines }: Consequences) =>
  Object.fromEntries(lines.map(({ dossier, effect }) => [dossier, effect]));
const lineOf = ({ lines }: Consequences, id: string) => lines.find(({ dossier }) => dossier === id);

/** As after the retention: only the register knows the case. */
async function forget(workflowId: string): Promise<void> {
  const { temporal } = site;
  const { namespace } = temporal.options;
  await temporal.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId } });
  const asked = () => expect(temporal.workflow.getHandle(workflowId).describe()).rejects.toThrow(WorkflowNotFoundError);
  await vi.waitFor(asked, { timeout: 90_000, interval: 40 });
}
