/** A correct procedure, and ways to plant a single defect in it. */
import { type AnyStateMachine, createMachine } from 'xstate';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { calls } from '../../../definitions/language/calls.js';
import { checkProcedure } from '../../../definitions/language/check-procedure.js';
import { DefinitionError } from '../../../definitions/language/definition-error.js';
import type { LegalLimit } from '../../../definitions/language/legal-limit.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { type TimeLimit, workingDays } from '../../../definitions/language/time-limit.js';

export const source = { act: '00/2026/TEST', article: '1', grade: 'unverified' } as const;

/** Untyped on purpose: the planted defects are what the types of `setup()` would already refuse. */
export type Loose = Record<string, unknown>;

export const call = (id: string, more: object = {}) => ({
  id,
  src: 'submitApplication',
  onDone: 'waiting',
  onError: 'failed',
  ...more,
});

/** From any state of the sample. */
export const byHand = { 'officer.decidedByHand': '#sample.decided', 'officer.refusedByHand': '#sample.refused' };

export const soundStates = {
  submitting: { meta: { status: 1 }, invoke: call('submit'), on: byHand },
  waiting: {
    meta: { status: 4, law: source },
    tags: ['counting', 'awaiting:agency'],
    on: { 'agency.decided': 'decided', 'agency.refused': 'refused', ...byHand },
  },
  failed: { meta: { status: 4 }, tags: ['awaiting:officer'], on: { 'officer.retried': 'submitting' } },
  decided: { meta: { status: 9 }, tags: ['final:positive'], on: { 'case.returned': 'returned' } },
  returned: { type: 'final', meta: { status: 10 }, tags: ['final:positive'] },
  refused: { type: 'final', meta: { status: 3, form: { formSet: 'TEST', number: '03' } }, tags: ['final:refused'] },
};

export function chartOf(states: Loose, implementations: Loose = {}, root: Loose = {}): AnyStateMachine {
  const config: Loose = { id: 'sample', initial: 'submitting', context: { application: {} }, states, ...root };
  return createMachine(
    config as Parameters<typeof createMachine>[0],
    { actors: calls, ...implementations } as Parameters<typeof createMachine>[1],
  );
}

/** The sound chart with some of its states replaced or added. */
export function chartWith(states: Loose, implementations: Loose = {}, root: Loose = {}): AnyStateMachine {
  return chartOf({ ...soundStates, ...states }, implementations, root);
}

/** Unchecked: the limit may be one that the law could not have. */
export function limitOf(statutory: TimeLimit, name = 'sample-limit'): LegalLimit {
  return { name, values: [{ validFrom: localDate('2020-01-01'), statutory }] };
}

export function procedureWith(changes: Loose = {}): Procedure {
  const procedure: Procedure = {
    id: 'sample-procedure',
    version: 1,
    title: { vi: 'Thủ tục mẫu', en: 'Sample procedure' },
    code: 'configuration',
    agency: 'commune-police',
    limit: limitOf(workingDays(1, source)),
    receives: ['applicant'],
    reversible: 'never',
    chart: chartWith({}),
  };
  return { ...procedure, ...changes };
}

/** What the definition check says about `procedure`; fails when it says nothing. */
export function objectionTo(procedure: Procedure): DefinitionError {
  try {
    checkProcedure(procedure);
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('The planted defect was not seen.');
}

export function objectionToChart(chart: AnyStateMachine, changes: Loose = {}): DefinitionError {
  return objectionTo(procedureWith({ chart, ...changes }));
}
