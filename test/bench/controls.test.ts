import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { noDuties } from '../../bench/controls/contract.js';
import { type BenchSite, bundleAll, openSite, type WorkflowBundles } from '../../bench/workload/site.js';
import type { FinalDossier, FinalRecord } from '../../register/final-record.js';
import { attributeCourse, historyOf } from '../harness/history.js';
import { between, holdTime } from '../harness/virtual-time.js';
import { type PlayedCase, Stage } from './played-case.js';

const inLegalOrder = [
  'death-registration',
  'residence-deregistration',
  'survivor-benefit',
  'funeral-allowance',
  'funeral-support',
] as const;
const filedAt = '2026-03-02T09:10+07:00';

Runtime.install({ logger: new DefaultLogger('ERROR') });

describe('the controls do the work of the engine', () => {
  let workflowBundles: WorkflowBundles;
  let folder: string;
  let site: BenchSite;
  let serial = 0;
  let byEngine: { play: PlayedCase; record: FinalRecord; shown: Record<string, unknown> };
  const stages: Stage[] = [];
  const start = async (...play: Parameters<typeof Stage.start>) => {
    const stage = await Stage.start(...play);
    stages.push(stage);
    return stage;
  };
  const nextSerial = () => {
    serial += 1;
    return serial;
  };

  const finalRecordOf = async (caseId: string): Promise<FinalRecord> => {
    const final = (await site.register.findCase(caseId))?.final;
    if (!final) throw new Error(`Case ${caseId} has no final record.`);
    return final;
  };

  beforeAll(async () => {
    workflowBundles = await bundleAll();
    folder = await mkdtemp(join(tmpdir(), 'lienthong-controls-'));
    site = await openSite({ address: inject('temporalAddress'), folder, workflowBundles, prepare: holdTime });
    const play = await (await start(site, 'engine')).open(nextSerial());
    await play.answerAll(inLegalOrder);
    await play.result();
    byEngine = { play, record: await finalRecordOf(play.id), shown: await play.shown() };
  });
  afterEach(async () => {
    for (const stage of stages.splice(0)) await stage.stop();
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(['engine', 'inline', 'children', 'actor'] as const)('%s', (name) => {
    it('brings five dossiers to the same end by the same messages', async () => {
      const play = await (await start(site, name)).open(nextSerial());
      await play.answerAll(inLegalOrder);
      expect((await play.result()).outcome).toBe('returned');
      const record = await finalRecordOf(play.id);
      expect(record).toMatchObject({ caseId: play.id, bundle: 'death@1', outcome: 'returned' });
      expect(record.dossiers.map(lasting)).toEqual(byEngine.record.dossiers.map(lasting));
      expect(record.dossiers.map(({ status, reasons }) => [status, ...reasons])).toEqual([
        [10],
        [10],
        [10],
        [3, 'covered'],
        [10],
      ]);
      expect(record.dossiers.every(({ code, agencyNumber, decidedAt }) => code && agencyNumber && decidedAt)).toBe(
        true,
      );
      expect(messages(play, record)).toEqual(messages(byEngine.play, byEngine.record));
      expect(messages(play, record)).toHaveLength(5);
      const { CaseStage, CaseOutcome, CaseDossiers } = await play.shown();
      expect({ CaseStage, CaseOutcome }).toEqual({ CaseStage: 'closed', CaseOutcome: 'returned' });
      expect(withoutCodes(CaseDossiers)).toEqual(withoutCodes(byEngine.shown.CaseDossiers));
      const reservation = { payment: 'funeral', subjectKey: play.id.slice('death-'.length), caseId: 'another' };
      const later = await site.register.reservePayment({ ...reservation, dossier: 'any', head: 'B1', amount: 1 });
      expect(later).toMatchObject({ granted: false, by: { head: 'B6' } });
    });

    it('shows that a dossier is nearly due, then that it is overdue, and takes the answer still', async () => {
      const play = await (await start(site, name)).open(nextSerial());
      await play.answerAll(['death-registration', 'residence-deregistration', 'funeral-allowance', 'funeral-support']);
      await play.waitUntilShown(
        ({ CaseOpenDossiers, CaseUrgency }) => CaseOpenDossiers === 1 && CaseUrgency === 'onTime',
      );
      await play.forward('survivor-benefit', between(filedAt, '2026-03-11T07:20+07:00'));
      expect(await play.shown()).toMatchObject({ CaseUrgency: 'onTime', CaseOverdue: false });
      await play.forward('survivor-benefit', 20 * 60_000);
      await play.waitUntilShown(({ CaseUrgency }) => CaseUrgency === 'dueSoon');
      await play.forward('survivor-benefit', between('2026-03-11T07:40+07:00', '2026-03-13T07:40+07:00'));
      await play.waitUntilShown(({ CaseUrgency, CaseOverdue }) => CaseUrgency === 'overdue' && CaseOverdue === true);

      await play.answer('survivor-benefit');
      expect((await play.result()).outcome).toBe('returned');
      expect(await play.shown()).toMatchObject({ CaseUrgency: 'onTime', CaseOverdue: true });
      const { dossiers } = await finalRecordOf(play.id);
      expect(dossiers.map(({ overdueSince }) => overdueSince && new Date(overdueSince).toISOString())).toEqual([
        undefined,
        undefined,
        '2026-03-13T00:30:00.000Z',
        undefined,
        undefined,
      ]);
    });

    it('asks the citizen for the paper that an agency wants, hands it on, and counts without that time', async () => {
      const stage = await start(site, name);
      stage.wantPaperFor('survivor-benefit');
      const play = await stage.open(nextSerial());
      await play.answerAll(['death-registration', 'residence-deregistration', 'survivor-benefit']);
      const asked = await play.waitUntilShown(({ CaseStage }) => CaseStage === 'awaitingCitizen');
      expect(asked).toMatchObject({ CaseSupplementRequests: 1, CaseUrgency: 'onTime' });
      expect(asked.CaseDossiers).toContain('survivor-benefit:5');
      expect(asked.CaseWaitingOn).toContain('citizen');

      await play.forward('survivor-benefit', between(filedAt, '2026-03-04T10:00+07:00'));
      const documents = [{ kind: 'marriage-certificate', location: 'test-store/marriage.pdf' }];
      await play.tell({
        id: `papers-${play.id}`,
        dossier: 'survivor-benefit',
        event: { type: 'citizen.supplied', documents },
      });
      await play.answer('survivor-benefit', 2);
      await play.answerAll(['funeral-allowance', 'funeral-support']);
      await play.result();
      const supplements = play.taken().filter(({ kind }) => kind === 'supplement');
      expect(supplements).toMatchObject([
        { key: `${play.id}/survivor-benefit/1/supplement-2`, procedure: 'survivor-benefit', content: { documents } },
      ]);
      const { dossiers } = await finalRecordOf(play.id);
      expect(dossiers.map(lasting)[2]).toMatchObject({ status: 10, dueAt: '2026-03-16T17:00' });
    });

    it('takes an answer that overtakes the receipt of the application', async () => {
      const stage = await start(site, name);
      stage.holdBack('residence-deregistration');
      const play = await stage.open(nextSerial());
      await play.answer('death-registration');
      await play.waitUntilTaken(4);
      const told = play.tell({
        id: `early-${play.id}`,
        dossier: 'residence-deregistration',
        notice: { agency: 'commune-police', reference: `${play.id}/residence-deregistration/1`, sequence: 1 },
        event: { type: 'agency.decided', outcome: { removedOn: '2026-03-02', noticeNumber: '9/2026/TB-CAX' } },
      });
      await play.waitUntilWritten(2);
      stage.letIn();
      await told;
      await play.answerAll(['survivor-benefit', 'funeral-allowance', 'funeral-support']);
      expect((await play.result()).outcome).toBe('returned');
      const { dossiers } = await finalRecordOf(play.id);
      expect(dossiers[1]).toMatchObject({ status: 10, agencyNumber: expect.stringMatching(/^commune-police-/) });
    });

    it('takes the same message twice with one effect', async () => {
      const stage = await start(site, name);
      stage.wantPaperFor('residence-deregistration');
      const play = await stage.open(nextSerial());
      await play.answer('death-registration');
      const question = await play.answer('residence-deregistration');
      await play.waitUntilShown(({ CaseStage }) => CaseStage === 'awaitingCitizen');
      const papers = {
        id: `papers-${play.id}`,
        dossier: 'residence-deregistration',
        event: { type: 'citizen.supplied', documents: [{ kind: 'id-card', location: 'test-store/card.pdf' }] },
      };
      await play.tell(papers);
      await play.tell(papers);
      const decision = await play.hears('residence-deregistration', 2);
      await play.waitUntilShown(({ CaseDossiers }) =>
        (CaseDossiers as string[]).includes('residence-deregistration:4'),
      );
      await play.tell(question);
      await play.tell(papers);
      await play.tell(decision);
      // A workflow that has ended is told nothing.
      await play
        .tell({ ...decision, event: { type: 'agency.refused', reasons: ['late'] } })
        .catch((fault: unknown) => expect(fault).toBeInstanceOf(WorkflowNotFoundError));
      await play.answerAll(['survivor-benefit', 'funeral-allowance', 'funeral-support']);
      await play.result();
      expect(await play.shown()).toMatchObject({ CaseSupplementRequests: 1 });
      expect(play.taken().filter(({ procedure }) => procedure === 'residence-deregistration')).toHaveLength(2);
      const { dossiers } = await finalRecordOf(play.id);
      expect(dossiers.map(lasting)[1]).toMatchObject({ status: 10, result: 'positive' });
    });
  });

  it.each(['inline', 'children', 'actor'] as const)('%s shows what has changed once a step', async (name) => {
    const play = await (await start(site, name)).open(nextSerial());
    await play.answerAll(inLegalOrder);
    await play.result();
    let upserts = 0;
    for (const event of await historyOf(site.temporal, play.id)) {
      if (event.workflowTaskCompletedEventAttributes) upserts = 0;
      if (event.upsertWorkflowSearchAttributesEventAttributes) upserts += 1;
      expect(upserts).toBeLessThanOrEqual(1);
    }
    for (const attribute of Object.keys(await play.shown())) {
      const course = await attributeCourse(site.temporal, play.id, attribute);
      const unchanged = course.filter(
        (value, at) => at > 0 && JSON.stringify(value) === JSON.stringify(course[at - 1]),
      );
      expect(unchanged, attribute).toEqual([]);
    }
    expect(await attributeCourse(site.temporal, play.id, 'CaseStage')).toEqual(['inProgress', 'returning', 'closed']);
  });

  it.each([
    ['floor', 5],
    ['inline', 51],
    ['children', 121],
  ] as const)('%s takes as many events for a case without duties as the sketch: %i', async (name, expected) => {
    const stage = await start(site, name, noDuties);
    stage.holdBack(...inLegalOrder.slice(1));
    const counts: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const play = await stage.open(nextSerial());
      if (name !== 'floor') {
        for (const dossier of inLegalOrder) {
          await play.hears(dossier);
          await play.atRest();
          await play.answer(dossier);
          // Agencies that answer at once answer together.
          if (dossier === 'death-registration') await play.waitUntilTaken(inLegalOrder.length);
          stage.letIn();
        }
      }
      await play.result();
      counts.push(await play.countEvents());
    }
    // On a busy machine they do not always come back together.
    expect(Math.abs(Math.min(...counts) - expected), `${name}: ${counts.join()}`).toBeLessThanOrEqual(expected * 0.05);
  });
});

const minute = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);

/** What stays of a dossier, and is the same whoever carried it. */
function lasting({ id, agency, attempt, result, status, reasons, reversible, dueAt }: FinalDossier) {
  return { id, agency, attempt, result, status, reasons, reversible, dueAt: minute(dueAt) };
}

/** What the agencies were sent: without the moment, and without what names the case. */
function messages(play: PlayedCase, { dossiers }: FinalRecord) {
  const sent = play.taken().map(({ legalNow: _moment, dossierCode, ...message }) => ({
    ...(JSON.parse(
      JSON.stringify(message)
        .replaceAll(play.id, 'case')
        .replace(/094049[0-9]{6}/g, 'deceased'),
    ) as object),
    key: message.key.replace(play.id, 'case'),
    hasItsCode: dossiers.some(({ id, code }) => id === message.procedure && code === dossierCode),
  }));
  return sent.toSorted((one, other) => one.key.localeCompare(other.key));
}

function withoutCodes(shown: unknown): unknown {
  return (shown as string[]).map((word) => word.replace(/^H13-.*/, 'code'));
}
