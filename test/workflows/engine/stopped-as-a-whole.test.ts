import { describe, expect, it } from 'vitest';
import { chart } from '../../../definitions/procedures/residence-deregistration/chart.js';
import { finalResult, stateName } from '../../../workflows/engine/decide/chart-reading.js';
import { consequencesOf } from '../../../workflows/engine/decide/consequences.js';
import { bundleAround, TrialCase } from './test-bundle.js';

const rejected = { code: 'AGENCY_REJECTED', message: 'the police refused with 422', final: true };
const stop = { type: 'officer.stopped', by: 'one-stop office', reason: 'a new case' };

/** The police hold the dossier, and their system did not accept its withdrawal. */
function withdrawalFailed(): TrialCase {
  const trial = new TrialCase(bundleAround(chart));
  trial.take({ type: 'callSucceeded', token: trial.startedToken, output: { number: 'N-1', notices: [] } });
  trial.send('citizen.withdrew');
  trial.take({ type: 'callFailed', token: trial.startedToken, failure: rejected });
  expect(stateName(trial.dossier.snapshot)).toBe('withdrawalFailed');
  return trial;
}

describe('a dossier whose agency did not accept that its work ends', () => {
  it.each([
    ['a stop of the whole case', { type: 'messageReceived', message: { id: 'stop', event: stop } }],
    ['a cancel in the Temporal UI', { type: 'stopRequested' }],
  ] as const)('has its agency asked again by %s, as was predicted, and does not end without it', (_what, happening) => {
    const trial = withdrawalFailed();
    const { lines } = consequencesOf(trial.state, trial.bundle, 'stop');
    expect(lines).toMatchObject([{ effect: 'withdrawn', unlessDecided: true }]);
    trial.take(happening);
    expect(stateName(trial.dossier.snapshot)).toBe('withdrawing');
    expect(trial.effects).toMatchObject([{ type: 'startCall', call: { name: 'cancelApplication' } }]);
    trial.take({
      type: 'callSucceeded',
      token: trial.startedToken,
      output: { number: 'N-1', notices: [], cancelled: true },
    });
    expect(finalResult(trial.dossier.snapshot)).toBe('withdrawn');
  });

  it('ends without it when an officer says so of this one dossier', () => {
    const trial = withdrawalFailed();
    trial.take({ type: 'messageReceived', message: { id: 'stop', dossier: 'trial', event: stop } });
    expect(stateName(trial.dossier.snapshot)).toBe('stopped');
  });
});
