import { describe, expect, it } from 'vitest';
import { call, chartWith, objectionToChart, soundStates } from './charts.js';

const objectionToState = (name: keyof typeof soundStates, state: object) =>
  objectionToChart(chartWith({ [name]: { ...soundStates[name], ...state } }));

describe('a dossier that no officer could help on is refused', () => {
  const { 'officer.refusedByHand': _refused, ...withoutRefusal } = soundStates.waiting.on;

  it.each([
    ['while it is with its agency', 'waiting', { on: withoutRefusal }, 'officer.refusedByHand'],
    ['while its agency is tried to be reached', 'submitting', { on: {} }, 'officer.decidedByHand'],
    [
      'while its agency is asked to let it go',
      'submitting',
      { invoke: call('cancel', { src: 'cancelApplication' }), on: {} },
      'officer.decidedByHand',
    ],
  ] as const)('%s', (_when, name, state, event) => {
    const objection = objectionToState(name, state);
    expect(objection.subject).toBe(`procedure sample-procedure, state ${name}`);
    expect(objection.problem).toBe(`depends on an agency and hears no ${event}`);
    expect(objection.fix).toContain('Spread `byHand`');
  });

  it.each([
    ['no officer is called', { tags: ['awaiting:citizen'], on: { 'citizen.called': 'submitting' } }],
    ['the officer cannot have it tried again', { on: { 'officer.stopped': 'refused' } }],
  ])('when a call has failed for good and %s', (_what, state) => {
    const objection = objectionToState('failed', state);
    expect(objection.problem).toBe('leads to failed when the call "submit" fails for good, where no officer is called');
    expect(objection.fix).toContain("handle 'officer.retried'");
  });
});

it('a reservation at our own register needs no taking over by hand', () => {
  const chart = chartWith({
    submitting: { ...soundStates.submitting, invoke: call('r', { src: 'reservePayment' }), on: {} },
  });
  expect(() => objectionToChart(chart)).toThrow('The planted defect was not seen.');
});
