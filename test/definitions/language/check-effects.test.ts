import { describe, expect, it } from 'vitest';
import { and, assign, emit, enqueueActions, fromPromise, raise, sendTo, spawnChild } from 'xstate';
import { call, chartWith, type Loose, objectionToChart, soundStates } from './charts.js';

const waitingWith = (more: Loose, implementations: Loose = {}) =>
  objectionToChart(chartWith({ waiting: { ...soundStates.waiting, ...more } }, implementations));

const submittingWith = (more: object, implementations: Loose = {}) =>
  objectionToChart(chartWith({ submitting: { meta: { status: 1 }, invoke: call('submit', more) } }, implementations));

describe('a call that the engine could not perform is refused', () => {
  it.each([
    [
      'inline',
      { src: fromPromise(async () => null) },
      'invokes an inline actor',
      'submitApplication, cancelApplication',
    ],
    ['unknown', { src: 'sendLetter' }, 'invokes "sendLetter", which is no call', 'Use one of'],
    ['without an id', { id: undefined }, 'without an id', 'id: "submit"'],
    ['without onDone', { onDone: undefined }, 'without onDone', 'where an answer leads'],
    ['without onError', { onError: undefined }, 'without onError', 'awaiting:officer'],
    ['with a system id', { systemId: 'x' }, 'systemId or onSnapshot', 'Leave them out'],
  ])('when it is %s', (_name, more, problem, fix) => {
    const objection = submittingWith(more);
    expect(objection.subject).toBe('procedure sample-procedure, state submitting');
    expect(objection.problem).toContain(problem);
    expect(objection.fix).toContain(fix);
  });

  it('when the chart brings an actor of its own under the name of a call', () => {
    const own = { actors: { submitApplication: fromPromise(async () => null) } };
    expect(submittingWith({}, own).message).toContain(
      'invokes "submitApplication" of its own. Write `setup({ actors: calls })`',
    );
  });

  it('when two states invoke under the same id', () => {
    const objection = objectionToChart(
      chartWith({
        again: { meta: { status: 1 }, invoke: call('submit') },
        failed: { ...soundStates.failed, on: { 'officer.retried': 'again' } },
      }),
    );
    expect(objection.subject).toContain('state again');
    expect(objection.problem).toContain('second call with the id "submit"');
  });
});

describe('an action that the engine could not carry is refused', () => {
  it.each([
    ['spawnChild', spawnChild('submitApplication')],
    ['sendTo', sendTo('someone', { type: 'x' })],
    ['enqueueActions', enqueueActions(() => undefined)],
  ])('%s', (name, entry) => {
    const objection = waitingWith({ entry });
    expect(objection.subject).toBe('procedure sample-procedure, state waiting');
    expect(objection.problem).toBe(`uses ${name} as an action`);
    expect(objection.fix).toContain('assign, raise, cancel, emit and log');
  });

  it('a function of its own', () => {
    const entry = function tellSomebody() {
      return undefined;
    };
    expect(waitingWith({ entry }).problem).toBe('uses the function "tellSomebody" as an action');
  });

  it('on a transition as well as in a state', () => {
    const on = { ...soundStates.waiting.on, 'agency.accepted': { actions: sendTo('someone', { type: 'x' }) } };
    expect(waitingWith({ on }).problem).toBe('uses sendTo as an action');
  });

  it('behind a name', () => {
    expect(waitingWith({ entry: 'tell' }, { actions: { tell: () => undefined } }).problem).toBe(
      'uses the function "tell" as an action',
    );
    expect(waitingWith({ entry: 'tell' }).message).toContain(
      'names the action "tell", which is not implemented. Give it to setup({ actions })',
    );
  });

  it('an actor spawned inside an assignment', () => {
    const entry = assign({ child: ({ spawn }) => spawn('submitApplication') });
    expect(waitingWith({ entry }).problem).toBe('spawns an actor inside an expression');
  });

  it('an assignment or a guard that reads the clock', () => {
    expect(waitingWith({ entry: assign({ now: () => Date.now() }) }).problem).toBe(
      'reads the clock or a random number',
    );
    const on = {
      'agency.decided': { target: 'decided', guard: and([() => Math.random() > 0.5]) },
      'agency.refused': 'refused',
    };
    expect(waitingWith({ on }).fix).toContain('replay must decide the same again');
  });
});

describe('a wait or a question without an answer is refused', () => {
  it('a named delay that is not implemented', () => {
    expect(waitingWith({ after: { aWhile: 'refused' } }).problem).toBe(
      'waits for the delay "aWhile", which has no length',
    );
  });

  it('an endless delay of a raised event', () => {
    const entry = raise({ type: 'clock.due' }, { delay: Number.POSITIVE_INFINITY });
    expect(waitingWith({ entry }).fix).toContain('finite milliseconds');
  });

  it('a guard that is not implemented', () => {
    const on = { 'agency.decided': { target: 'decided', guard: 'isComplete' }, 'agency.refused': 'refused' };
    expect(waitingWith({ on }).message).toContain(
      'asks the guard "isComplete", which is not implemented. Give it to setup({ guards })',
    );
  });
});

it('emitting and assigning are carried', () => {
  const entry = [assign({ note: () => 'seen' }), emit({ type: 'noticed' })];
  expect(() => waitingWith({ entry })).toThrow('The planted defect was not seen.');
});
