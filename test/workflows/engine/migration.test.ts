import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatInstant, later } from '../../../definitions/calendar/instant.js';
import { bundleHash } from '../../../definitions/hashes.js';
import { movedDates } from '../../../workflows/engine/decide/calendar-change.js';
import type { CaseState } from '../../../workflows/engine/decide/case-state.js';
import { decide } from '../../../workflows/engine/decide/decide.js';
import { openDossiers } from '../../../workflows/engine/decide/draft.js';
import { lawOfCase } from '../../../workflows/engine/decide/law-of-case.js';
import { migratedCase } from '../../../workflows/engine/decide/migration.js';
import { refusalOf } from '../../../workflows/engine/decide/refusal.js';
import { fromStored, toStored } from '../../../workflows/engine/decide/stored-case.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { WanderingCase } from './wandering-case.js';

vi.mock('../../../definitions/registry.js', async (present) =>
  (await import('../../harness/next-versions/mocks.js')).registry(await present()),
);
vi.mock('../../../definitions/hashes.js', async (present) =>
  (await import('../../harness/next-versions/mocks.js')).hashes(await present()),
);
vi.mock('../../../definitions/migrations.js', async () =>
  (await import('../../harness/next-versions/mocks.js')).migrations(),
);
vi.mock('../../../workflows/validation/validators.js', async (present) =>
  (await import('../../harness/next-versions/mocks.js')).validators(await present()),
);

const removal = 'residence-deregistration';
const to = (version: number) => {
  const key = `death@${version}`;
  return { type: 'officer.migrated', by: 'one-stop-centre/head', to: key, hash: bundleHash(key) } as const;
};

/** A case of death@1 in one of the states that it can be in. */
function wandered(choices: readonly number[], family = 0): WanderingCase {
  const wandering = new WanderingCase(family);
  for (const choice of choices) wandering.wander(choice);
  wandering.state = { ...wandering.state, facts: { ...wandering.state.facts, bundle: 'death@1' } };
  return wandering;
}

/** Every call that runs has failed for now, and waits for its next try. */
function quiet(wandering: WanderingCase): CaseState {
  const nextTryAt = later(wandering.now, 60_000);
  const calls = wandering.state.calls.map((call) =>
    call.status === 'running' ? { ...call, status: 'waitingForRetry' as const, nextTryAt } : call,
  );
  return { ...wandering.state, calls };
}

/** Registered, and the police examine the removal. */
function withPolice(): WanderingCase {
  const trial = wandered([]);
  const answer = (name: string, dossier: string) => {
    const call = trial.state.calls.find((one) => one.name === name && one.dossier === dossier);
    trial.take({ type: 'callSucceeded', token: call?.token ?? 0, output: { number: 'N-1', notices: [] } });
  };
  answer('submitApplication', 'death-registration');
  const outcome = { number: '12/2026/TLKT', issuedOn: '2026-03-02', signedBy: 'Phó Chủ tịch' };
  trial.tell({ type: 'agency.decided', outcome }, 'death-registration');
  for (const { dossier, name } of [...trial.state.calls]) {
    if (dossier && name === 'submitApplication') answer(name, dossier);
  }
  trial.tell({ type: 'agency.accepted', number: 'N-1', on: '2026-03-02' }, removal);
  trial.tell({ type: 'agency.examining' }, removal);
  return trial;
}

function moved(trial: WanderingCase, version: number) {
  const answer = migratedCase(quiet(trial), trial.bundle, to(version), trial.now);
  if ('objection' in answer) throw new Error(answer.objection);
  return answer;
}

const dueOf = (state: CaseState, id: string) => {
  const dossier = state.dossiers[id];
  const at = dossier?.phase === 'open' ? dossier.clock?.dueAt : null;
  return at ? formatInstant(at) : null;
};
const objectionTo = (state: CaseState, trial: WanderingCase, event: ReturnType<typeof to>) => {
  const answer = migratedCase(state, trial.bundle, event, trial.now);
  return 'objection' in answer ? [answer.code, answer.objection] : null;
};

describe('an open case, in whatever state it is', () => {
  it('moves with every status, turn and date as they are, or waits until no call is under way', {
    timeout: 120_000,
  }, () => {
    let possible = 0;
    fc.assert(
      fc.property(fc.nat(1), fc.array(fc.nat(5_000), { maxLength: 60 }), (family, choices) => {
        const trial = wandered(choices, family);
        const runs = trial.state.calls.some(({ status }) => status === 'running');
        if (runs) expect(objectionTo(trial.state, trial, to(2))?.[0]).toBe('NOT_QUIET');
        const still = quiet(trial);
        if (still.calls.some(({ name }) => name === 'closeCase')) return;
        possible += 1;
        const { state, bundle } = moved(trial, 2);
        expect(movedDates(still, state)).toEqual([]);
        const stored = JSON.parse(JSON.stringify(toStored(state, bundle)));
        const restored = fromStored(stored, state.facts, lawOfCase(state.facts));
        const shown = (one: CaseState, law = trial.bundle) =>
          caseView(one, law, trial.now).dossiers.map(({ id, status, waitingOn, dueAt, allowed, tries }) => {
            return { id, status, waitingOn, dueAt, allowed, tries };
          });
        expect(shown(restored, bundle)).toEqual(shown(still));
        // What falls due later does so by the limits under which the case was received.
        const day = 86_400_000;
        const aMonthOn = (one: CaseState, law = trial.bundle) =>
          decide(one, { type: 'timePassed' }, later(trial.now, 30 * day), law).state;
        expect(movedDates(aMonthOn(still), aMonthOn(restored, bundle))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(possible).toBeGreaterThan(150);
  });
});

describe('the limits of a case that moves', () => {
  it('stay as they were on the day of filing, also when the dossier is paused and goes on', () => {
    const trial = withPolice();
    expect(dueOf(trial.state, removal)).toBe('2026-03-03 17:00');
    const { state, bundle } = moved(trial, 2);
    expect(dueOf(state, removal)).toBe('2026-03-03 17:00');
    const message = (id: string, event: object) =>
      ({ type: 'messageReceived', message: { id, dossier: removal, event: event as { type: string } } }) as const;
    const asked = decide(state, message('a', { type: 'agency.supplementRequested', items: ['x'] }), trial.now, bundle);
    const document = { kind: 'x', location: 'store/x' };
    const supplied = decide(
      asked.state,
      message('b', { type: 'citizen.supplied', documents: [document] }),
      trial.now,
      bundle,
    );
    expect(dueOf(supplied.state, removal)).toBe('2026-03-03 17:00');
  });

  it('are counted by the new law where the migration says so, and the promise stays', () => {
    const trial = withPolice();
    const { 'survivor-benefit': _, ...dossiers } = trial.state.dossiers;
    trial.state = { ...trial.state, dossiers: { ...dossiers, 'survivor-benefit': { phase: 'notChosen' } } };
    const { state } = moved(trial, 3);
    expect(dueOf(state, removal)).toBe('2026-03-09 17:00');
    expect(state.promisedAt).toBe(trial.state.promisedAt);
    expect(movedDates(trial.state, state).map(({ dossier, what }) => [dossier, what])).toEqual([[removal, 'due']]);
  });
});

describe('a case stays as it is', () => {
  it('where one of its dossiers cannot move, and says which and why', () => {
    const trial = withPolice();
    expect(objectionTo(quiet(trial), trial, to(3))).toEqual([
      'MIGRATION_IMPOSSIBLE',
      'survivor-benefit: the fund finishes what it received under the old law',
    ]);
  });

  it.each([
    ['of an unknown version', { ...to(2), to: 'death@9' }, 'VERSION_UNKNOWN', 'this build has no death@9'],
    ['of other definitions', { ...to(2), hash: 'other' }, 'VERSION_UNKNOWN', 'death@2 has the hash hash-of-death@2'],
    [
      'to the version it is under',
      { ...to(2), to: 'death@1', hash: bundleHash('death@1') },
      'MIGRATION_UNKNOWN',
      'under death@1 already',
    ],
  ])('where it is told %s', (_what, event, code, objection) => {
    const trial = withPolice();
    expect(objectionTo(quiet(trial), trial, event as ReturnType<typeof to>)).toEqual([
      code,
      expect.stringContaining(objection),
    ]);
  });

  it('where no migration leads there', () => {
    const trial = withPolice();
    const { state, bundle } = moved(trial, 2);
    const answer = migratedCase(state, bundle, to(3), trial.now);
    expect(answer).toMatchObject({
      code: 'MIGRATION_UNKNOWN',
      objection: expect.stringContaining('from death@2 to death@3'),
    });
  });

  it('while a call runs, in a sentence that says so', () => {
    const trial = wandered([]);
    const message = { id: 'm-1', event: to(2) };
    expect(refusalOf(trial.state, trial.bundle, message, trial.now)).toEqual({
      code: 'NOT_QUIET',
      sentence:
        'Case trial-1, asked for officer.migrated: submitApplication of death-registration is under way. The case stays as it is.',
    });
  });
});

describe('the message that moves a case', () => {
  it('moves it once, and keeps who moved it from where', () => {
    const trial = withPolice();
    const happening = { type: 'messageReceived', message: { id: 'm-1', event: to(2) } } as const;
    const { state, effects } = decide(quiet(trial), happening, trial.now, trial.bundle);
    expect(effects).toEqual([{ type: 'changeLaw' }]);
    expect(state.facts).toMatchObject({
      bundle: 'death@2',
      hash: 'hash-of-death@2',
      moves: [{ from: 'death@1', by: 'one-stop-centre/head', at: trial.now }],
    });
    expect(state.seen).toContain('m-1');
    const again = decide(state, happening, trial.now, lawOfCase(state.facts));
    expect(again).toEqual({ state, effects: [] });
    expect(openDossiers(state).map(([id]) => id)).toEqual(openDossiers(trial.state).map(([id]) => id));
  });
});

describe('a fault of the old charts', () => {
  it('is left behind with them, so that what could not open or go on tries again', () => {
    const trial = withPolice();
    const fault = { code: 'CHART_FAULT', message: 'a guard has a fault' };
    const incident = { kind: 'chart-fault' as const, dossier: removal, since: trial.now, ...fault };
    const state = { ...quiet(trial), incidents: [incident] };
    const message = { id: 'moved', event: to(2) };
    const { state: after } = decide(state, { type: 'messageReceived', message }, trial.now, trial.bundle);
    expect(after.facts.bundle).toBe('death@2');
    expect(after.incidents).toEqual([]);
  });
});
