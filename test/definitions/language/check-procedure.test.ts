import { describe, expect, it } from 'vitest';
import { assign, cancel, emit, initialTransition, log, raise } from 'xstate';
import { checkProcedure } from '../../../definitions/language/check-procedure.js';
import { defineProcedure } from '../../../definitions/language/procedure.js';
import { sameDay, workingDays } from '../../../definitions/language/time-limit.js';
import {
  byHand,
  call,
  chartOf,
  chartWith,
  type Loose,
  limitOf,
  objectionTo,
  procedureWith,
  soundStates,
  source,
} from './charts.js';

describe('a procedure whose law is incomplete is refused', () => {
  it.each<[string, Loose, string, string]>([
    ['an id that is not kebab-case', { id: 'deathRegistration' }, '"deathRegistration" is not kebab-case', 'hyphens'],
    ['a version below one', { version: 0 }, 'version 0 is not a whole number', 'version: 1'],
    ['no Vietnamese title', { title: { vi: '', en: 'Death' } }, 'no title in both languages', 'title: { vi, en }'],
    ['no code', { code: ' ' }, 'has no code', 'configuration'],
    ['an unknown agency', { agency: 'post-office' }, 'unknown agency "post-office"', 'commune-police'],
    [
      'an unknown agency that a province could choose',
      { otherAgencies: ['post-office'] },
      'unknown agency "post-office"',
      'commune-police',
    ],
    [
      'agencies of later days out of order',
      {
        laterAgencies: [
          { validFrom: '2026-07-01', value: 'commune-police', source },
          { validFrom: '2026-01-01', value: 'home-affairs', source },
        ],
      },
      'out of order at 2026-01-01',
      'the oldest first',
    ],
    ['nothing for the agency to see', { receives: [] }, 'receives no field', 'List in `receives`'],
    ['a field that is listed twice', { receives: ['applicant', 'applicant'] }, 'receives "applicant" twice', 'once'],
  ])('%s', (_name, changes, problem, fix) => {
    const objection = objectionTo(procedureWith(changes));
    expect(objection.subject).toContain(`procedure ${changes.id ?? 'sample-procedure'}`);
    expect(objection.problem).toContain(problem);
    expect(objection.fix).toContain(fix);
  });
});

describe('a procedure whose limit is no law is refused, naming the limit', () => {
  it.each<[string, Loose, string, string]>([
    ['a limit of no days', { limit: limitOf(workingDays(0, source)) }, '0 days is no limit', '1 or more'],
    [
      'a limit in an unknown unit',
      { limit: limitOf({ unit: 'weeks', days: 1, source } as never) },
      '"weeks" is no unit',
      'workingDays()',
    ],
    [
      'a cut-off that is no time of day',
      { limit: limitOf(sameDay({ cutOff: '25:00', source })) },
      '"25:00" is no time of day',
      '15:00',
    ],
    [
      'a limit without a source',
      { limit: limitOf({ unit: 'workingDays', days: 1 } as never) },
      'names no legal source',
      'Cite the act',
    ],
    [
      "a citizen's limit without a source",
      { citizenLimits: { draft: limitOf({ unit: 'workingDays', days: 1 } as never) } },
      'names no legal source',
      'Cite',
    ],
    ['a limit without a value', { limit: { name: 'sample-limit', values: [] } }, 'has no value', 'validFrom'],
  ])('%s', (_name, changes, problem, fix) => {
    const objection = objectionTo(procedureWith(changes));
    expect(objection.subject).toContain('limit sample-limit');
    expect(objection.problem).toContain(problem);
    expect(objection.fix).toContain(fix);
  });
});

describe('a correct procedure', () => {
  it('is accepted with an agency, a code and a limit that depend on the facts', () => {
    const byFacts = {
      agency: () => 'home-affairs',
      code: () => '2.002307',
      limit: () => limitOf(workingDays(8, source)),
    };
    expect(() => checkProcedure(procedureWith(byFacts))).not.toThrow();
  });

  it('may use parallel, nested and history states, technical waits, delayed and cancelled events, and emit', () => {
    const region = (decides: string) => ({
      initial: 'open',
      states: {
        open: { meta: { status: 4 }, tags: ['counting', 'awaiting:agency'], on: { [decides]: 'closed' } },
        closed: { type: 'final', meta: { status: 4 } },
      },
    });
    const examining = {
      type: 'parallel',
      entry: [
        assign({ note: () => 'examined' }),
        raise({ type: 'reminder' }, { id: 'remind', delay: 500 }),
        log('examining'),
      ],
      exit: [cancel('remind'), emit({ type: 'examined' })],
      on: { ...byHand, reminder: { actions: emit({ type: 'reminded' }) } },
      onDone: 'judged',
      states: { facts: region('agency.verified'), fee: region('agency.paid') },
    };
    const waiting = {
      initial: 'pausing',
      on: { 'agency.supplementRequested': 'supplement', 'agency.refused': 'refused' },
      states: {
        pausing: { meta: { status: 2 }, after: { short: 'examining' } },
        examining,
        judged: { always: [{ guard: () => false, target: 'again' }, { target: '#sample.decided' }] },
        again: {
          meta: { status: 4 },
          invoke: call('again', { onDone: 'examining', onError: '#sample.failed' }),
          on: byHand,
        },
        where: { type: 'history', history: 'deep' },
      },
    };
    const supplement = {
      meta: { status: 5 },
      tags: ['suspended', 'awaiting:citizen'],
      on: { 'citizen.supplied': 'waiting.where' },
    };
    const chart = chartWith({ waiting, supplement }, { delays: { short: 1000 } });
    expect(() => checkProcedure(procedureWith({ chart }))).not.toThrow();
  });
});

it('a chart that turns in a circle without an event is stopped instead of hanging', () => {
  const chart = chartOf({
    ...soundStates,
    submitting: { always: 'thinking' },
    thinking: {
      always: [{ guard: () => false, target: 'waiting' }, { target: 'submitting' }],
      on: { 'officer.retried': 'failed' },
    },
  });
  defineProcedure(procedureWith({ chart }));
  expect(initialTransition(chart)[0].error).toMatchObject({ message: expect.stringContaining('Infinite loop') });
});

it('a chart may set a tighter bound of its own', () => {
  const chart = chartWith({}, {}, { options: { maxIterations: 10 } });
  expect(defineProcedure(procedureWith({ chart })).chart.options.maxIterations).toBe(10);
});
