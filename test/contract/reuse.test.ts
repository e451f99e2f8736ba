import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AgencyActivities, agencyCalls } from '../../activities/agency-calls.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { type Bundle, defineBundle, dossierOf } from '../../definitions/language/bundle.js';
import { linkedProceduresDecree } from '../../definitions/law/acts/linked-procedures-decree.js';
import { judicialRecord } from '../../definitions/procedures/judicial-record/index.js';
import { landLease } from '../../definitions/procedures/land-lease/index.js';
import { residenceDeregistration } from '../../definitions/procedures/residence-deregistration/index.js';
import type { PendingCall } from '../../workflows/engine/decide/case-state.js';
import { finalResult } from '../../workflows/engine/decide/chart-reading.js';
import { openDossiers } from '../../workflows/engine/decide/draft.js';
import { type Scene, setScene } from '../agencies/scene.js';
import { director, investorDeclaration, land } from '../declarations/investors.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { extract } from '../definitions/procedures/happenings.js';
import { filedAt, TrialCase } from '../workflows/engine/test-bundle.js';

const dossier = dossierOf<{ readonly subject: string }>();
const link = { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'stands' } as const;
const { applicant, project } = investorDeclaration();
const { deceased } = pensionerDeclaration();

/** Out of procedures of two other bundles, in an order that neither of them has. */
const madeOfOthers: Bundle = defineBundle({
  id: 'made-of-others',
  version: 1,
  code: 'configuration',
  title: { vi: 'Gói ghép', en: 'Made of others' },
  source: linkedProceduresDecree.whole('unverified'),
  dossiers: {
    'residence-deregistration': dossier({
      procedure: residenceDeregistration,
      application: () => ({
        deceased: { personalId: deceased.personalId, name: deceased.name },
        residence: { province: '92', commune: '31684', detail: 'Ấp Thử Nghiệm' },
        extract,
      }),
    }),
    'judicial-record': dossier({
      procedure: judicialRecord,
      after: [residenceDeregistration],
      link,
      application: () => ({ person: director.person, form: '2' as const, purpose: 'thử' }),
    }),
    'land-lease': dossier({
      procedure: landLease,
      after: [judicialRecord],
      link,
      application: () => ({ representative: applicant, project, land }),
    }),
  },
  subject: ({ subject }) => subject,
  chosen: () => ['residence-deregistration', 'judicial-record', 'land-lease'],
  commune: () => '31684',
  scope: () => true,
});

const agencies = ['commune-police', 'justice-department', 'natural-resources'] as const satisfies readonly AgencyId[];

describe('a bundle made out of procedures that there are', () => {
  let scenes: readonly Scene[] = [];
  let activities: ReadonlyMap<AgencyId, AgencyActivities>;
  beforeAll(async () => {
    scenes = await Promise.all(agencies.map((agency) => setScene(agency)));
    activities = new Map(scenes.map(({ port }) => [port.agency, agencyCalls(port)]));
  });
  afterAll(() => Promise.all(scenes.map((scene) => scene.close())));

  function at({ agency }: Pick<PendingCall, 'agency'>): AgencyActivities {
    const found = agency && activities.get(agency);
    if (found) return found;
    throw new RangeError(`No activities for ${agency}.`);
  }

  it('runs to its results with the activities, adapters and systems of its agencies as they are', async () => {
    const trial = new TrialCase(madeOfOthers, filedAt, { subject: 'made of others' });
    const isClosing = () => trial.state.calls.some(({ name }) => name === 'closeCase');
    await vi.waitFor(
      async () => {
        for (const call of trial.state.calls.filter(({ name }) => name === 'submitApplication')) {
          const input = call.input as Omit<
            Parameters<AgencyActivities['submitApplication']>[0],
            'legalNow' | 'repeated'
          >;
          const output = await at(call).submitApplication({ ...input, legalNow: trial.now, repeated: true });
          trial.take({ type: 'callSucceeded', token: call.token, output });
        }
        for (const [id, { filing, snapshot }] of openDossiers(trial.state)) {
          if (finalResult(snapshot)) continue;
          const record = await at(filing).queryApplication({ reference: `trial-1/${id}/1` });
          for (const notice of record?.notices ?? []) {
            const message = {
              id: notice.id,
              dossier: id,
              notice: { ...notice, agency: filing.agency },
              event: notice.event,
            };
            trial.take({ type: 'messageReceived', message });
          }
        }
        expect(isClosing()).toBe(true);
      },
      { timeout: 20_000, interval: 30 },
    );
    const results = openDossiers(trial.state).map(([id, { snapshot }]) => [id, finalResult(snapshot)]);
    expect(results).toEqual(Object.keys(madeOfOthers.dossiers).map((id) => [id, 'positive']));
  });
});
