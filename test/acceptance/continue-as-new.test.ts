import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { historyOf, mostPendingTimersOf } from '../harness/history.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const removal = 'residence-deregistration';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ namespace: namespaces.shortHistories });
});
afterAll(() => site.stop());

const runOf = async (caseId: string) => (await site.temporal.workflow.getHandle(caseId).describe()).runId;

/** The runs from `first` on, each with how many of its workflow tasks failed. */
async function runsFrom(caseId: string, first: string) {
  const runs: { runId: string; failedTasks: number }[] = [];
  for (let runId: string | null | undefined = first; runId; ) {
    const events = await historyOf(site.temporal, caseId, runId);
    const failed = events.filter((event) => event.workflowTaskFailedEventAttributes);
    runs.push({ runId, failedTasks: failed.length });
    runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}

describe('a case whose history has grown long goes on in a new run', () => {
  it('with its deadline pending, and remembering every event that it has taken', async () => {
    const personalId = '094055400001';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    const firstRun = await runOf(linked.id);
    await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
    await linked.act('death-registration', { type: 'citizen.confirmed' }, 'confirmed-1');
    await waitForDossier(linked, 'survivor-benefit', ({ waitingOn }) => waitingOn === 'citizen');
    await linked.act('survivor-benefit', { type: 'citizen.chose', benefit: 'monthly' }, 'chose-1');
    await waitForCase(linked, ({ dossiers }) => dossiers.filter(({ result }) => result === 'positive').length === 3);
    await waitForDossier(linked, removal, ({ status }) => status === 4);

    const runWithDeadline = await runOf(linked.id);
    const join = (id: string) => linked.handle.send({ id, event: { type: 'citizen.joined', relation: 'child' } });
    for (const id of ['j-1', 'j-2', 'j-3', 'j-4', 'j-5', 'j-6', 'j-7', 'j-8']) {
      expect(await join(id)).toMatchObject({ effect: 'taken' });
    }
    expect(await runOf(linked.id)).not.toBe(runWithDeadline);
    expect(await join('j-1')).toMatchObject({ effect: 'repeated' });
    const again = linked.act('death-registration', { type: 'citizen.confirmed' }, 'confirmed-1');
    expect(await again).toMatchObject({ effect: 'repeated' });
    const before = await waitForCase(linked, ({ parties }) => parties === 8);
    expect(before).toMatchObject({ urgency: 'dueSoon', incidents: [] });
    expect(dossierIn(before, removal)).toMatchObject({ dueAt: '2026-03-03 17:00', overdue: false });

    await site.forward(linked.id, between('2026-03-02T09:10+07:00', '2026-03-04T07:20+07:00'));
    expect(await waitForDossier(linked, removal, ({ status }) => status === 4)).toMatchObject({ overdue: false });
    await site.forward(linked.id, between('2026-03-04T07:20+07:00', '2026-03-04T07:40+07:00'));
    const late = await waitForDossier(linked, removal, ({ overdue }) => overdue);
    expect(late.dueAt).toBe('2026-03-03 17:00');

    await site.release('commune-police', `${linked.id}/`);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', parties: 8, urgency: 'onTime' });
    expect(dossierIn(view, removal)).toMatchObject({ overdue: false, overdueSince: '2026-03-04 07:30' });
    expect(await linked.result()).toMatchObject({ outcome: 'returned' });
    const held = await Promise.all(agencyIds.map((agency) => site.held(agency, linked.id)));
    const procedures = held.map((dossiers) => dossiers.map(({ procedure }) => procedure));
    expect(procedures.filter((ofAgency) => ofAgency.length > 0)).toEqual([
      ['death-registration'],
      [removal],
      ['survivor-benefit', 'funeral-allowance'],
    ]);
    const runs = await runsFrom(linked.id, firstRun);
    expect(runs.length).toBeGreaterThan(2);
    expect(runs.every(({ failedTasks }) => failedTasks === 0)).toBe(true);
    expect(await mostPendingTimersOf(site.temporal, linked.id)).toBe(1);
  });

  it('with a call that waits for its next try, which is made once the agency is back', async () => {
    const personalId = '094055400002';
    await site.fault('commune-police', { kind: 'down', personalId });
    const opened = await site.client.openCase(removal, filedLater(pensionerDeclaration({ personalId })), filed);
    const { case: linked } = opened;
    const firstRun = await runOf(linked.id);
    await site.forward(linked.id, between('2026-03-02T09:10+07:00', '2026-03-02T14:10+07:00'));
    const { incidents } = await waitForCase(linked, (view) => view.incidents.length > 0, 'an incident');
    expect(incidents).toMatchObject([{ kind: 'agency-unreachable', since: expect.stringMatching(/^2026-03-02 09:1/) }]);
    expect((await runsFrom(linked.id, firstRun)).length).toBeGreaterThan(1);

    await site.mend('commune-police');
    await site.forward(linked.id, between('2026-03-02T14:10+07:00', '2026-03-02T16:20+07:00'));
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [], urgency: 'onTime' });
    expect(await site.held('commune-police', linked.id)).toMatchObject([{ messages: 1, ended: 'decided' }]);
  });
});
