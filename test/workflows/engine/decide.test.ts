import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { stateName } from '../../../workflows/engine/decide/chart-reading.js';
import { nextWake } from '../../../workflows/engine/decide/passing-time.js';
import { bundleAround, TrialCase } from './test-bundle.js';
import { minute, trialChart } from './trial-chart.js';

const bundle = bundleAround(trialChart);
const record = { number: 'A-1', notices: [] };

function submitted(): TrialCase {
  const trial = new TrialCase(bundle);
  trial.take({ type: 'callSucceeded', token: trial.startedToken, output: record });
  return trial;
}

describe('deciding what a case does next', () => {
  it('files the application when the dossier opens, and goes on when the agency has it', () => {
    const trial = new TrialCase(bundle);
    expect(trial.effects).toMatchObject([
      { type: 'startCall', call: { name: 'submitApplication', agency: 'commune-police', attempts: 1 } },
    ]);
    trial.take({ type: 'callSucceeded', token: trial.startedToken, output: record });
    expect(stateName(trial.dossier.snapshot)).toBe('working.examination.first + reminders.quiet');
    expect(trial.dossier.filing.number).toBe('A-1');
  });

  it('drops the answer of a call whose state was left', () => {
    const trial = new TrialCase(bundle);
    const token = trial.startedToken;
    trial.send('citizen.withdrew');
    expect(trial.effects).toContainEqual({ type: 'cancelCall', token });
    const before = trial.state.dossiers;
    trial.take({ type: 'callSucceeded', token, output: record });
    expect(trial.state.dossiers).toEqual(before);
  });

  it('tells the chart of a final failure, and remembers a passing one for a later try', () => {
    const passing = new TrialCase(bundle);
    const failure = { code: 'AGENCY_UNAVAILABLE', message: 'nobody answers', final: false };
    passing.take({ type: 'callFailed', token: passing.startedToken, failure });
    expect(stateName(passing.dossier.snapshot)).toBe('submitting');
    expect(passing.pass(minute)).toMatchObject([{ type: 'startCall', call: { attempts: 2, ordinal: 2 } }]);

    const final = new TrialCase(bundle);
    final.take({ type: 'callFailed', token: final.startedToken, failure: { ...failure, final: true } });
    expect(stateName(final.dossier.snapshot)).toBe('failed');
    expect(final.state.incidents).toMatchObject([{ kind: 'call-failed', dossier: 'trial' }]);
  });

  it('shows an agency that cannot be reached as an incident after the third try, and no longer once it answers', () => {
    const trial = new TrialCase(bundle);
    const failure = { code: 'AGENCY_UNAVAILABLE', message: 'nobody answers', final: false };
    for (const pause of [1, 2]) {
      trial.take({ type: 'callFailed', token: trial.startedToken, failure });
      expect(trial.state.incidents).toEqual([]);
      trial.pass(pause * minute);
    }
    const token = trial.startedToken;
    trial.take({ type: 'callFailed', token, failure });
    expect(trial.state.incidents).toMatchObject([{ kind: 'agency-unreachable', code: 'AGENCY_UNAVAILABLE' }]);
    trial.pass(5 * minute);
    trial.take({ type: 'callSucceeded', token, output: record });
    expect(trial.state.incidents).toEqual([]);
  });

  it('takes the same event id once', () => {
    const trial = submitted();
    trial.send('citizen.hurried', 'twice');
    trial.pass(5 * minute);
    trial.send('citizen.hurried', 'twice');
    trial.pass(5 * minute);
    expect(trial.dossier.snapshot.context.wakes).toBe(1);
  });
});

describe('what a chart may use', () => {
  it('moves by `after`, on the timer that falls due first', () => {
    const trial = submitted();
    expect(nextWake(trial.state, bundle)).toEqual({
      at: trial.dossier.enteredAt + 10 * minute,
      why: 'technical',
      dossier: 'trial',
    });
    trial.pass(10 * minute);
    expect(stateName(trial.dossier.snapshot)).toContain('examination.second');
    expect(trial.dossier.emitted).toMatchObject([{ type: 'noticed' }]);
  });

  it('fires a delayed raise once, and not after it was cancelled', () => {
    const fired = submitted();
    fired.send('citizen.hurried');
    fired.pass(5 * minute);
    expect(fired.dossier.snapshot.context.wakes).toBe(1);

    const cancelled = submitted();
    cancelled.send('citizen.hurried');
    cancelled.send('citizen.calmed');
    cancelled.pass(5 * minute);
    expect(cancelled.dossier.snapshot.context.wakes).toBe(0);
  });

  it('comes back by its history state to where it was', () => {
    const trial = submitted();
    trial.pass(10 * minute);
    trial.send('agency.paused');
    expect(trial.dossier.forms).toMatchObject([{ number: '02' }]);
    trial.send('citizen.calmed');
    expect(stateName(trial.dossier.snapshot)).toContain('examination.second');
  });

  it('leaves the case as it was when an action throws, and says so as an incident that a later step clears', () => {
    const trial = submitted();
    const before = trial.dossier.snapshot;
    trial.send('officer.broke', 'broken');
    expect(trial.dossier.snapshot).toBe(before);
    expect(trial.state.incidents).toMatchObject([
      { kind: 'chart-fault', message: expect.stringContaining('the action has a fault') },
    ]);
    expect(trial.state.seen).not.toContain('broken');
    trial.send('agency.decided');
    expect(trial.state.incidents).toEqual([]);
  });

  it('refuses an event whose guard throws, and names the guard', () => {
    expect(submitted().refusal('officer.doubted')?.sentence).toContain('the guard has a fault');
  });
});

describe('the legal clock of a dossier', () => {
  it('counts from filing, pauses while suspended, and says when it will end', () => {
    const trial = submitted();
    expect(formatInstant(trial.dossier.clock?.dueAt ?? filed())).toBe('2026-03-03 17:00');
    trial.send('agency.paused');
    expect(trial.dossier.clock?.suspended).not.toBeNull();
    trial.pass(2 * 24 * 60 * minute);
    trial.send('citizen.calmed');
    expect(formatInstant(trial.dossier.clock?.dueAt ?? filed())).toBe('2026-03-05 17:00');
  });

  it('announces near due, due and overdue once each, also across continue-as-new', () => {
    const trial = submitted();
    const fired = () => trial.dossier.clock?.announced;
    expect(fired()).toEqual(['nearDue']);
    trial.pass(32 * 60 * minute);
    trial.continueAsNew();
    trial.pass(24 * 60 * minute);
    expect(fired()).toEqual(['nearDue', 'due', 'overdue']);
    trial.pass(24 * 60 * minute);
    expect(fired()).toEqual(['nearDue', 'due', 'overdue', 'late+1']);
  });

  it.each([
    ['2026-12-31T09:10+07:00', 'its limit ends in a year without a calendar'],
    ['2026-12-30T09:10+07:00', 'its limit can be counted, and the day after it cannot'],
    ['2026-12-31T20:00+07:00', 'it is received in a year without a calendar'],
  ])('marks a case filed at %s and keeps it alive: %s', (filedOn) => {
    const trial = new TrialCase(bundle, instantOf(filedOn));
    trial.take({ type: 'callSucceeded', token: trial.startedToken, output: record });
    expect(trial.state.incidents).toContainEqual(
      expect.objectContaining({ kind: 'calendar-missing', code: 'CALENDAR_MISSING', dossier: 'trial' }),
    );
    expect(trial.state.incidents[0]?.message).toContain('2027');
    trial.pass(90 * 24 * 60 * minute);
    trial.send('agency.decided');
    expect(stateName(trial.dossier.snapshot)).toBe('decided');
  });

  function filed(): never {
    throw new Error('the dossier has no due date');
  }
});

describe('continue-as-new', () => {
  it('keeps state, timers, calls, deadlines and the memory of event ids', () => {
    const trial = submitted();
    trial.send('citizen.hurried', 'before');
    const due = nextWake(trial.state, bundle);
    trial.continueAsNew();
    expect(nextWake(trial.state, bundle)).toEqual(due);
    trial.send('citizen.hurried', 'before');
    trial.pass(5 * minute);
    expect(trial.dossier.snapshot.context.wakes).toBe(1);
    trial.pass(5 * minute);
    expect(stateName(trial.dossier.snapshot)).toContain('examination.second');
  });

  it('refuses to restore a dossier that rests in a state its chart no longer has', () => {
    const trial = submitted();
    expect(() =>
      trial.continueAsNew((stored) => stored.replace('"reminders":"quiet"', '"reminders":"vanished"')),
    ).toThrow('vanished');
  });
});

describe('the end of a case', () => {
  it('returns the results by one call, and only then gives status 10', () => {
    const trial = submitted();
    trial.send('agency.decided');
    expect(trial.effects).toMatchObject([
      {
        call: {
          name: 'closeCase',
          input: { record: { outcome: 'returned' }, results: [{ outcome: { number: 'N-1' } }] },
        },
      },
    ]);
    expect(trial.state.outcome).toBeNull();
    trial.take({ type: 'callSucceeded', token: trial.startedToken, output: undefined });
    expect(stateName(trial.dossier.snapshot)).toBe('returned');
    expect(trial.state.outcome).toBe('returned');
  });

  it('does not wait for a question to an agency that has spoken meanwhile', () => {
    const trial = submitted();
    trial.pass(10 * minute);
    trial.pass(60 * minute);
    expect(trial.effects).toMatchObject([{ call: { name: 'queryApplication' } }]);
    const failure = { code: 'AGENCY_UNAVAILABLE', message: 'nobody answers', final: false };
    trial.take({ type: 'callFailed', token: trial.startedToken, failure });
    trial.send('agency.decided');
    expect(trial.effects).toMatchObject([{ call: { name: 'closeCase' } }]);
  });

  it('is stopped in order when the workflow is cancelled', () => {
    const trial = submitted();
    trial.take({ type: 'stopRequested' });
    expect(stateName(trial.dossier.snapshot)).toBe('stopped');
    trial.take({ type: 'callSucceeded', token: trial.startedToken, output: undefined });
    expect(trial.state.outcome).toBe('stopped');
  });
});
