import { tsToMs } from '@temporalio/common/lib/time.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { withNotice } from '../../definitions/calendar/published-calendar.js';
import { nextMilestone } from '../../workflows/engine/decide/milestones.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { bundleForListening, clockEventsOf, type ListeningBundle } from '../harness/heard-by-charts.js';
import { type HistoryEvent, historiesOf, inputOf, mostPendingTimersOf } from '../harness/history.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const removal = 'residence-deregistration';
const agency = 'commune-police';

let listening: ListeningBundle;
let usual: TestSite;
let shortHistories: TestSite;
let first: WorkerProcess;
let second: WorkerProcess;
beforeAll(async () => {
  [first, second] = [forkWorker(), forkWorker()];
  usual = await startSite();
  shortHistories = await startSite({ namespace: namespaces.shortHistories, worker: 'elsewhere' });
  await first.start(shortHistories.workerSettings);
});
beforeAll(async () => {
  listening = await bundleForListening();
});
afterAll(async () => {
  await Promise.all([first.end('SIGKILL'), second.end('SIGTERM')]);
  await Promise.all([usual.stop(), shortHistories.stop()]);
});

/** A made-up decree: a storm closed the offices on a day that has passed. */
const stormOnThursday = withNotice(publicSectorCalendar, {
  source: { act: 'made-up decree', grade: 'unverified' },
  years: {},
  off: { '2026-03-05': { vi: 'nghỉ bão', en: 'storm' } },
  worked: {},
  shortened: {},
  ordinary: [],
});

/** How the days around the due date go by. */
type Passing = (pass: () => Promise<void>) => Promise<void>;

/**
 * Filed on Monday 02/03/2026 and due on Tuesday; papers are missing from Monday to Wednesday, so it becomes due on
 * Thursday and overdue on Friday. Then a decree takes Thursday out: it is due on Friday, and overdue on Monday 09/03.
 */
async function lateAfterPauseAndDecree(site: TestSite, personalId: string, atTheDueDate: Passing = (pass) => pass()) {
  await site.fault(agency, { kind: 'asksSupplement', items: ['so-ho-khau'], personalId });
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  const { case: single } = await site.client.openCase(removal, declaration, { filedAt });
  await waitForDossier(single, removal, ({ suspended }) => suspended);
  await site.fault(agency, { kind: 'hold', personalId });
  await site.forward(single.id, between('2026-03-02T09:10+07:00', '2026-03-04T10:00+07:00'));
  const documents = [{ kind: 'so-ho-khau', location: 'test-store/household.pdf' }];
  await single.act(removal, { type: 'citizen.supplied', documents });
  const resumed = await waitForDossier(single, removal, ({ status }) => status === 4);
  expect(resumed).toMatchObject({ dueAt: '2026-03-05 17:00', nearDue: true, overdue: false });

  await atTheDueDate(() => site.forward(single.id, between('2026-03-04T10:00+07:00', '2026-03-06T09:00+07:00')));
  const late = await waitForDossier(single, removal, ({ overdue }) => overdue);
  expect(late).toMatchObject({ dueAt: '2026-03-05 17:00', overdueSince: '2026-03-06 07:30' });

  const event = { type: 'calendar.changed', calendar: stormOnThursday };
  await single.handle.send({ id: 'storm', event });
  const moved = await waitForDossier(single, removal, ({ overdue }) => !overdue);
  expect(moved).toMatchObject({ dueAt: '2026-03-06 17:00', overdueSince: '2026-03-06 07:30' });
  await site.forward(single.id, between('2026-03-06T09:00+07:00', '2026-03-17T09:00+07:00'));
  await waitForDossier(single, removal, ({ overdue, escalation }) => overdue && escalation === 5);

  await letGo(site, agency, single.id);
  const decided = dossierIn(await waitForEnd(single), removal);
  expect(decided).toMatchObject({ status: 10, dueAt: '2026-03-06 17:00', overdueSince: '2026-03-06 07:30' });
  expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  return single.id;
}

/** The next milestone of the removal as a run found it; never, while it is suspended. */
function nextOf(run: readonly HistoryEvent[]): number {
  const { carry, calendars } = inputOf(run);
  const dossier = carry?.dossiers[removal];
  if (!carry || dossier?.phase !== 'open') throw new RangeError('The run did not find the removal open.');
  return nextMilestone(dossier.clock, (carry.calendars ?? calendars).common, {})?.at ?? Number.POSITIVE_INFINITY;
}

const startOf = (run: readonly HistoryEvent[]) => tsToMs(run[0]?.eventTime) + inputOf(run).clockOffset;

describe('a chart is told of each milestone once', () => {
  it('over a pause and a decree that takes back a day on which it was due', async () => {
    const caseId = await lateAfterPauseAndDecree(usual, '094055130001');
    expect(await clockEventsOf(listening, usual.temporal, caseId)).toEqual([
      // The day before the due day is the day of filing.
      '2026-03-02 09:10 residence-deregistration clock.nearDue',
      '2026-03-05 17:00 residence-deregistration clock.due',
      '2026-03-06 07:30 residence-deregistration clock.overdue',
      // The ladder counts from the date as the decree has moved it.
      '2026-03-10 07:30 residence-deregistration clock.escalated 1',
      '2026-03-12 07:30 residence-deregistration clock.escalated 3',
      '2026-03-16 07:30 residence-deregistration clock.escalated 5',
    ]);
  });

  it('over new runs as well, and a worker that is killed before the date and replaced after it', async () => {
    const caseId = await lateAfterPauseAndDecree(shortHistories, '094055130002', async (pass) => {
      await first.end('SIGKILL');
      const passing = pass();
      await second.start(shortHistories.workerSettings);
      await passing;
    });
    const [, ...laterRuns] = await historiesOf(shortHistories.temporal, caseId);
    expect(laterRuns.length).toBeGreaterThan(1);
    // What a run was woken for, it has done before it hands on.
    for (const run of laterRuns) expect(nextOf(run)).toBeGreaterThan(startOf(run));
    // Without their times: while time is moved, the server lets hours pass before a new run can set its timer.
    const told = await clockEventsOf(listening, shortHistories.temporal, caseId);
    expect(told.map((line) => line.split(' ').slice(3).join(' '))).toEqual([
      'clock.nearDue',
      'clock.due',
      'clock.overdue',
      'clock.escalated 1',
      'clock.escalated 3',
      'clock.escalated 5',
    ]);
  });
});
