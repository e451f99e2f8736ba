import { expect, it } from 'vitest';
import { byHand, call, chartWith, objectionToChart, soundStates } from './charts.js';

const toWithdraw = call('cancel', { src: 'cancelApplication', onDone: 'tooLate' });

const withdrawable = (heardOut: object) =>
  chartWith({
    waiting: {
      ...soundStates.waiting,
      on: { ...soundStates.waiting.on, 'agency.examining': 'waiting', 'citizen.withdrew': 'withdrawing' },
    },
    withdrawing: { meta: { status: 7 }, tags: 'counting', invoke: toWithdraw, on: byHand },
    tooLate: { ...soundStates.waiting, on: { ...soundStates.waiting.on, ...heardOut } },
  });

it('what the agency said before it learnt of a withdrawal must not hold up its decision', () => {
  const objection = objectionToChart(withdrawable({}));
  expect(objection.subject).toBe('procedure sample-procedure, state tooLate');
  expect(objection.problem).toMatch(/^does not hear agency\.examining, which the agency may have said before/);
});

it('a chart that hears the agency out is sound', () => {
  const chart = withdrawable({ 'agency.examining': 'tooLate' });
  expect(() => objectionToChart(chart)).toThrow('The planted defect was not seen.');
});
