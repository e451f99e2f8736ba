import { describe, expect, it } from 'vitest';
import { workingDays } from '../../../definitions/language/time-limit.js';
import { chartWith, type Loose, limitOf, objectionToChart, soundStates, source } from './charts.js';

const objectionToState = (name: keyof typeof soundStates, state: Loose) =>
  objectionToChart(chartWith({ [name]: { ...soundStates[name], ...state } }));

describe('a state without a true meaning is refused', () => {
  it.each([
    ['without a status', { meta: undefined }, 'has no national status', 'a status from 1 to 10'],
    ['with a status that does not exist', { meta: { status: 11 } }, 'has the status 11', 'from 1 to 10'],
    [
      'with a meta that nobody reads',
      { meta: { status: 4, color: 'red' } },
      'has "color" in its meta',
      'status, law and form only',
    ],
    [
      'with a form of no set',
      { meta: { status: 4, form: { number: '02' } } },
      'owes a form without its set',
      'formSet',
    ],
    ['with a law of no act', { meta: { status: 4, law: { grade: 'A' } } }, 'names no legal source', 'Cite the act'],
    ['with an unknown tag', { tags: ['awaiting:mayor'] }, 'has the unknown tag "awaiting:mayor"', 'awaiting:agency'],
    [
      'counting and suspended',
      { tags: ['counting', 'suspended', 'awaiting:agency'] },
      'is counting and suspended at once',
      'one tag',
    ],
    [
      'decided while still awaiting',
      { tags: ['final:positive', 'awaiting:agency'] },
      'is final:positive and still awaiting:agency',
      'Remove',
    ],
  ])('%s', (_name, state, problem, fix) => {
    const objection = objectionToState('waiting', state);
    expect(objection.subject).toBe('procedure sample-procedure, state waiting');
    expect(objection.problem).toContain(problem);
    expect(objection.fix).toContain(fix);
  });

  it('an end that does not say how the work ended, or says it twice', () => {
    expect(objectionToState('refused', { tags: [] }).problem).toBe('ends the dossier with 0 final tags');
    const both = objectionToState('refused', { tags: ['final:refused', 'final:stopped'] });
    expect(both.problem).toBe('ends the dossier with 2 final tags');
    expect(both.fix).toContain('exactly one');
  });

  it('a counting region beside one that may be suspended', () => {
    const region = (tag: string) => ({
      initial: 'open',
      states: {
        open: { meta: { status: 4 }, tags: [tag, 'awaiting:agency'], on: { 'agency.decided': 'closed' } },
        closed: { type: 'final', meta: { status: 4 } },
      },
    });
    const waiting = {
      type: 'parallel',
      onDone: 'decided',
      on: { 'agency.refused': 'refused' },
      states: { one: region('counting'), two: region('suspended') },
    };
    expect(objectionToChart(chartWith({ waiting })).problem).toBe(
      'counts in one region while another may be suspended',
    );
  });
});

describe('a dossier that would be stuck is refused', () => {
  it('in a state that waits for nobody', () => {
    const objection = objectionToState('waiting', { tags: ['counting'] });
    expect(objection.message).toBe(
      'procedure sample-procedure, state waiting: waits for nobody. Tag it awaiting:agency, awaiting:citizen or awaiting:officer.',
    );
  });

  it('in a state that waits for somebody whom it cannot hear', () => {
    const objection = objectionToState('waiting', { tags: ['awaiting:citizen'] });
    expect(objection.problem).toBe('waits for the citizen but hears no citizen.* event');
    expect(objection.fix).toContain('awaiting:citizen');
  });

  it('when it is decided and never returned', () => {
    const objection = objectionToState('decided', { on: { 'officer.stopped': 'refused' } });
    expect(objection.message).toContain("is decided and never returned. Handle 'case.returned'");
  });

  it('when a state cannot be reached', () => {
    const lost = { meta: { status: 4 }, tags: ['awaiting:agency'], on: { 'agency.decided': 'decided' } };
    const objection = objectionToChart(chartWith({ lost }));
    expect(objection.subject).toContain('state lost');
    expect(objection.message).toContain('cannot be reached. Add a transition');
  });

  it('when a state never leads to an end', () => {
    const objection = objectionToState('failed', { on: { 'officer.retried': 'failed' } });
    expect(objection.subject).toContain('state failed');
    expect(objection.problem).toBe('never leads to an end');
  });

  it('when a nested state never leads to an end, though its siblings do', () => {
    const waiting = {
      initial: 'first',
      states: {
        first: {
          ...soundStates.waiting,
          on: { 'agency.accepted': 'stuck', 'agency.decided': '#sample.decided', 'agency.refused': '#sample.refused' },
        },
        stuck: { meta: { status: 4 }, tags: ['awaiting:agency'], on: { 'agency.accepted': {} } },
      },
    };
    expect(objectionToChart(chartWith({ waiting })).message).toContain('state waiting.stuck: never leads to an end');
  });
});

describe('an event nobody can send is refused', () => {
  it.each(['postman.rang', 'clock.tomorrow', 'case.closed', 'xstate.done.actor.submit'])('%s', (type) => {
    const objection = objectionToState('waiting', { on: { ...soundStates.waiting.on, [type]: 'refused' } });
    expect(objection.problem).toBe(`listens for "${type}", an event nobody can send`);
    expect(objection.fix).toContain('agency.*, citizen.*, officer.*');
  });

  it.each(['*', 'agency.*'])('the wildcard %s', (type) => {
    expect(objectionToState('waiting', { on: { ...soundStates.waiting.on, [type]: 'refused' } }).fix).toContain(
      'Name every event',
    );
  });

  it('a route into a state', () => {
    expect(objectionToState('refused', { id: 'refused', route: {} }).problem).toBe('is entered by a route');
  });
});

describe("a limit of the citizen's is refused", () => {
  const confirming = { ...soundStates.waiting, tags: ['awaiting:agency', 'limit:draft'] };
  const citizenLimits = { draft: limitOf(workingDays(1, source)) };

  it('when the procedure does not know it', () => {
    const objection = objectionToChart(chartWith({ waiting: confirming }));
    expect(objection.problem).toContain('the procedure has no such limit');
    expect(objection.fix).toContain("citizenLimits: { 'draft'");
  });

  it('when nothing happens at its end', () => {
    const objection = objectionToChart(chartWith({ waiting: confirming }), { citizenLimits });
    expect(objection.message).toContain("limit:draft has run out. Handle 'clock.lapsed'");
  });

  it('when it never runs', () => {
    const objection = objectionToChart(chartWith({}), { citizenLimits });
    expect(objection.message).toContain('the citizen\'s limit "draft" never runs. Tag the state');
  });
});
