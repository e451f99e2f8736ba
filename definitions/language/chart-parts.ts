/**
 * What the law makes alike in every dossier: supplement, withdrawal, an officer's stop, the ways out of a failed call,
 * the ends. A chart spreads these plain states in beside its own; what an agency does with a dossier is never written here.
 *
 * A chart that uses them gives to `setup` the actions of `assignments`, `keepOutcome`, `keepCorrection`, and the guard
 * `sameMatter`.
 */
import type { EventObject } from 'xstate';
import type { Cancellation, Submission } from './calls.js';
import {
  type ChartTag,
  type DossierContext,
  type FormReference,
  openContext,
  type StateMeta,
} from './dossier-chart.js';
import type { CaseEvent, ClockEvent, DocumentReference } from './events.js';

/** What a chart built from these parts remembers. */
export interface WorkingContext<Application, Outcome> extends DossierContext<Application, Outcome> {
  /** Papers handed in last, kept until the agency has them. */
  readonly supplied: readonly DocumentReference[];
}

export function workingContext<Application, Outcome>(application: Application): WorkingContext<Application, Outcome> {
  return { ...openContext<Application, Outcome>(application), supplied: [] };
}

/** `types` of a chart: its context, and its events from outside together with those of the clock and the case. */
export interface ChartTypes<Context extends WorkingContext<unknown, unknown>, Event extends EventObject> {
  context: Context;
  input: { readonly application: Context['application'] };
  events: Event | ClockEvent | CaseEvent;
  tags: ChartTag;
  meta: StateMeta;
}

interface Heard {
  readonly context: Pick<DossierContext<unknown, unknown>, 'officerActs'>;
  readonly event: {
    readonly type: string;
    readonly items?: readonly string[];
    readonly documents?: readonly DocumentReference[];
    readonly reasons?: readonly string[];
    readonly by?: string;
    readonly reason?: string;
  };
}

/** Assignments for actions that mean the same in every chart. */
export const assignments = {
  keepAsked: { asked: ({ event }: Heard) => event.items ?? [] },
  keepSupplied: { supplied: ({ event }: Heard) => event.documents ?? [] },
  keepReasons: { reasons: ({ event }: Heard) => event.reasons ?? (event.reason ? [event.reason] : []) },
  forgetReasons: { reasons: [] },
  recordAct: {
    officerActs: ({ context, event: { type, by = '', reason = '' } }: Heard) => [
      ...context.officerActs,
      { type, by, reason },
    ],
  },
};

/** For `keepOutcome`: what was issued, by the agency's system or on paper. */
export function issued<Outcome>({ event }: { event: { readonly type: string; readonly outcome?: Outcome } }) {
  return event.outcome ?? null;
}

/** For `keepCorrection`: the application as an officer has corrected it. */
export function corrected<Application>({
  context,
  event,
}: {
  context: { readonly application: Application };
  event: { readonly type: string; readonly application?: Application };
}): Application {
  return event.application ?? context.application;
}

/** TT 03/2025/TT-VPCP; before it the same numbers meant other forms. */
const officeForm = (number: string): FormReference => ({ formSet: '03/2025/TT-VPCP', number });

export const officeForms = {
  receipt: officeForm('01'),
  supplement: officeForm('02'),
  refusal: officeForm('03'),
  apology: officeForm('04'),
  stop: officeForm('05'),
};

/** Transitions out of every state in which the agency may hold the dossier. */
export const leaving = {
  'citizen.withdrew': { target: 'withdrawing', actions: 'keepReasons' },
  'officer.stopped': { target: 'stopping', actions: 'keepReasons' },
} as const;

/** Transitions out of a state before anything was filed: there is no agency to ask, so status 7 has no place. */
export const leavingUnfiled = {
  'citizen.withdrew': { target: 'withdrawn', actions: 'keepReasons' },
  'officer.stopped': { target: 'stopped', actions: 'keepReasons' },
} as const;

/** Transitions by which the officer who dealt with the agency on paper takes a dossier over. */
export const byHand = {
  'officer.decidedByHand': { target: 'decided', actions: ['keepOutcome', 'forgetReasons', 'recordAct'] },
  'officer.refusedByHand': { target: 'refused', actions: ['keepReasons', 'recordAct'] },
} as const;

export type ByHand = Readonly<Record<keyof typeof byHand, unknown>>;

/** @param takenOver `byHand`, or what the procedure has instead */
export const submissionFailed = <const TakenOver extends ByHand>(takenOver: TakenOver) =>
  ({
    tags: ['counting', 'awaiting:officer'],
    meta: { status: 1 },
    on: {
      'officer.retried': 'submitting',
      'officer.corrected': {
        guard: 'sameMatter',
        description:
          'a correction keeps the person whom the case is about, and every claim; anything else is another case',
        target: 'submitting',
        actions: ['keepCorrection', 'recordAct'],
      },
      ...leaving,
      ...takenOver,
    },
  }) as const;

/** A state named `examining`. An agency may say so again, for example once it has asked-for papers. */
export const examining = {
  tags: ['counting', 'awaiting:agency'],
  meta: { status: 4 },
  on: { 'agency.examining': 'examining' },
} as const;

/** Yêu cầu bổ sung: children of `processing`. `resumeAt` is where the work goes on once the agency has the papers. */
export const supplementStates = ({ form, resumeAt }: { readonly form: FormReference; readonly resumeAt: string }) =>
  ({
    awaitingSupplement: {
      tags: ['suspended', 'awaiting:citizen'],
      meta: { status: 5, form },
      on: { 'citizen.supplied': { target: 'sendingSupplement', actions: 'keepSupplied' } },
    },
    // The papers are complete, so the limit runs again, whether or not the agency's system can be reached.
    sendingSupplement: {
      tags: 'counting',
      meta: { status: 5 },
      invoke: {
        id: 'supplement',
        src: 'submitApplication',
        input: ({ context }: { context: WorkingContext<unknown, unknown> }): Submission => ({
          kind: 'supplement',
          content: { documents: context.supplied },
        }),
        onDone: resumeAt,
        onError: 'supplementFailed',
      },
    },
    supplementFailed: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 5 },
      on: { 'officer.retried': 'sendingSupplement' },
    },
  }) as const;

/** A child of `processing`: the agency had decided before it heard of a withdrawal or stop, so the decision stands. */
export const awaitingDecision = { tags: ['counting', 'awaiting:agency'], meta: { status: 4 } } as const;

function cancelling(id: string, ends: { readonly done: string; readonly failed: string; readonly reason: string }) {
  return {
    id,
    src: 'cancelApplication',
    input: ({ context }: { context: WorkingContext<unknown, unknown> }) => ({
      reason: context.reasons.join('; ') || ends.reason,
    }),
    onDone: [
      { guard: ({ event }: { event: { output: Cancellation } }) => event.output.cancelled, target: ends.done },
      { target: 'processing.awaitingDecision', actions: 'forgetReasons' },
    ],
    onError: ends.failed,
  } as const;
}

/**
 * How a dossier ends. Beside `processing`, which must have a child `awaitingDecision`.
 * @param takenOver `byHand`, or what the procedure has instead
 */
export const endStates = <const TakenOver extends ByHand>({
  refusalForm,
  takenOver,
}: {
  readonly refusalForm: FormReference;
  readonly takenOver: TakenOver;
}) =>
  ({
    withdrawing: {
      tags: 'counting',
      meta: { status: 7 },
      invoke: cancelling('withdraw', {
        done: 'withdrawn',
        failed: 'withdrawalFailed',
        reason: 'withdrawn by the citizen',
      }),
      on: takenOver,
    },
    withdrawalFailed: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 7 },
      on: {
        'officer.retried': 'withdrawing',
        'officer.stopped': { target: 'stopped', actions: 'keepReasons' },
        ...takenOver,
      },
    },
    withdrawn: { type: 'final', tags: 'final:withdrawn', meta: { status: 8 } },
    stopping: {
      tags: 'counting',
      meta: { status: 4 },
      invoke: cancelling('stop', { done: 'stopped', failed: 'stopFailed', reason: 'stopped by an officer' }),
      on: takenOver,
    },
    stopFailed: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 4 },
      on: {
        'officer.retried': 'stopping',
        'officer.stopped': { target: 'stopped', actions: 'keepReasons' },
        ...takenOver,
      },
    },
    stopped: { type: 'final', tags: 'final:stopped', meta: { status: 8, form: officeForms.stop } },
    refused: { type: 'final', tags: 'final:refused', meta: { status: 3, form: refusalForm } },
    decided: { tags: 'final:positive', meta: { status: 9 }, on: { 'case.returned': 'returned' } },
    returned: { type: 'final', tags: 'final:positive', meta: { status: 10 } },
  }) as const;
