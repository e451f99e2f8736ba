import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { enterChart, stepChart } from '../../../workflows/engine/decide/chart-steps.js';
import { veteranOnSocialPensionDeclaration } from '../../declarations/scenarios.js';
import { applicationFor, chartOf, type ProcedureId, shortestWays } from '../../definitions/procedures/chart-walk.js';

const procedures: ProcedureId[] = [
  'death-registration',
  'residence-deregistration',
  'survivor-benefit',
  'funeral-support',
  'funeral-allowance',
];
const declaration = veteranOnSocialPensionDeclaration();

type Step = readonly [
  next: AnyMachineSnapshot,
  actions: readonly { readonly type: string; readonly params?: unknown }[],
];

/** Without the actors that stand for calls: they know the time of their birth. */
function comparable([{ status, value, context, historyValue, error, tags, children }, actions]: Step) {
  const remembered = Object.entries(historyValue).map(([state, nodes]) => [state, nodes.map(({ id }) => id)]);
  const done = actions.map(({ type, params }) => {
    const { actorRef: _own, ...said } = { ...(params as object | undefined), actorRef: undefined };
    return [type, said];
  });
  return { status, value, context, remembered, error, tags, children: Object.keys(children), done };
}

describe('a chart is entered and stepped as XState itself does it', () => {
  it.each(procedures)('%s, on every way through its chart', (id) => {
    const chart = chartOf(id);
    const input = { application: applicationFor(id, declaration) };
    expect(comparable(enterChart(chart, input))).toEqual(comparable(initialTransition(chart, input)));
    const ways = shortestWays(id, declaration);
    expect(ways.length).toBeGreaterThan(10);
    for (const { steps } of ways) {
      for (const [at, { event }] of steps.entries()) {
        const before = steps[at - 1]?.state;
        if (!before || event.type.startsWith('xstate.init')) continue;
        expect(comparable(stepChart(chart, before, event))).toEqual(comparable(transition(chart, before, event)));
      }
    }
  });

  it('leaves a step that nothing follows from as it is', () => {
    const chart = chartOf('death-registration');
    const [snapshot] = enterChart(chart, { application: applicationFor('death-registration', declaration) });
    expect(stepChart(chart, snapshot, { type: 'agency.unheardOf' })).toEqual([snapshot, []]);
    expect(stepChart(chart, snapshot, { type: 'agency.unheardOf' })[0]).toBe(snapshot);
  });

  it('says by its status that it could not be entered', () => {
    const [snapshot, actions] = enterChart(chartOf('death-registration'), undefined);
    expect([snapshot.status, actions]).toEqual(['error', []]);
  });
});
