/** What may happen to a dossier: the calls' answers as XState reports them, and the events from outside. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { localDate } from '../../../definitions/calendar/local-date.js';
import type { Cancellation, Reservation } from '../../../definitions/language/calls.js';

export interface Happening {
  readonly type: string;
  readonly [field: string]: unknown;
}

export const answered = (id: string, output: unknown): Happening => ({
  type: `xstate.done.actor.${id}`,
  output,
  actorId: id,
});

export const failed = (id: string): Happening => ({
  type: `xstate.error.actor.${id}`,
  error: { code: 'AGENCY_REJECTED', message: 'The system of the agency does not know this form.' },
  actorId: id,
});

export const sent = (id: 'submit' | 'supplement' | 'answer' | 'agreement') => answered(id, { number: 'HS-0001' });
export const cancelled = (id: 'withdraw' | 'stop', { cancelled: yes }: Cancellation) =>
  answered(id, { cancelled: yes });
export const reserved = (reservation: Reservation) => answered('reserve', reservation);

export const accepted: Happening = { type: 'agency.accepted', number: 'HS-0001', on: localDate('2026-03-02') };
export const examining: Happening = { type: 'agency.examining' };
export const supplementRequested: Happening = { type: 'agency.supplementRequested', items: ['identity-document'] };
export const refused: Happening = { type: 'agency.refused', reasons: ['not-competent'] };
export const decided = (outcome: unknown): Happening => ({ type: 'agency.decided', outcome });

export const supplied = (kind: string): Happening => ({
  type: 'citizen.supplied',
  documents: [{ kind, location: `test-store/${kind}.pdf` }],
});
export const withdrew: Happening = { type: 'citizen.withdrew', reason: 'filed by mistake' };
export const stopped: Happening = { type: 'officer.stopped', by: 'one-stop-centre/clerk', reason: 'filed twice' };
export const retried: Happening = { type: 'officer.retried', by: 'one-stop-centre/clerk', reason: 'data corrected' };
const clerk = { by: 'one-stop-centre/clerk', reason: 'dealt with on paper' };
export const corrected = (application: unknown): Happening => ({ type: 'officer.corrected', ...clerk, application });
export const decidedByHand = (outcome: unknown): Happening => ({ type: 'officer.decidedByHand', ...clerk, outcome });
export const refusedByHand: Happening = { type: 'officer.refusedByHand', ...clerk, reasons: ['no-such-record'] };
export const returned: Happening = { type: 'case.returned' };

export const extract = { number: '12/2026/TLKT', issuedOn: localDate('2026-03-02') };

const common: readonly Happening[] = [
  ...(['submit', 'supplement', 'answer'] as const).flatMap((id) => [sent(id), failed(id)]),
  ...(['withdraw', 'stop'] as const).flatMap((id) => [
    cancelled(id, { cancelled: true }),
    cancelled(id, { cancelled: false }),
    failed(id),
  ]),
  reserved({ granted: true }),
  reserved({ granted: false, by: 'another case' }),
  failed('reserve'),
  accepted,
  examining,
  supplementRequested,
  refused,
  supplied('identity-document'),
  withdrew,
  stopped,
  retried,
  refusedByHand,
  returned,
];

/** What the agency's system says to the calls that a chart makes of its own, such as one that brings an answer. */
export function answersToOwnCalls(chart: AnyStateMachine, known: readonly Happening[]): readonly Happening[] {
  const calls = invokedIn(chart.root).filter((id) => !known.some(({ actorId }) => actorId === id));
  return calls.flatMap((id) => [answered(id, { number: 'HS-0001' }), failed(id)]);
}

const invokedIn = (node: AnyStateNode): readonly string[] => [
  ...node.invoke.filter(({ src }) => src === 'submitApplication').map(({ id }) => id),
  ...Object.values(node.states).flatMap(invokedIn),
];

/** What each procedure issues when all goes well. */
export const outcomes: Readonly<Record<string, unknown>> = {
  'death-registration': { ...extract, signedBy: 'Phó Chủ tịch Ủy ban nhân dân phường' },
  'residence-deregistration': { removedOn: '2026-03-03', noticeNumber: '15/TB-CAP' },
  'survivor-benefit': {
    benefit: 'lump-sum',
    amount: 9_000_000,
    decisionNumber: '101/QĐ-BHXH',
    decidedOn: '2026-03-10',
    paymentOrder: 'UNC-0001',
  },
  'funeral-support': { head: 'B4', amount: 10_000_000, decisionNumber: '7/QĐ-UBND', decidedOn: '2026-03-05' },
  'funeral-allowance': {
    head: 'B6',
    amount: 23_400_000,
    decisionNumber: '55/QĐ-SNV',
    decidedOn: '2026-03-20',
    monthlyPensionFor: [],
  },
  'investment-registration': { certificate: '12/2026', issuedOn: '2026-03-31' },
  'enterprise-registration': { number: '1800000012', issuedOn: '2026-04-03' },
  'judicial-record': { number: '7/2026', issuedOn: '2026-03-23' },
  'environment-licence': { licence: '3/2026', issuedOn: '2026-05-04' },
  'land-lease': { decision: '9/2026', issuedOn: '2026-04-23' },
};

export const refiled = (application: unknown): Happening => ({ type: 'citizen.refiled', application });

/** For a chart with `payment`. @param id of the call that brings the receipt */
export const overTheFee = (id: string): readonly Happening[] => [
  { type: 'agency.paymentRequested', fee: { amount: 16_000, reason: '2 bản sao' } },
  { type: 'citizen.paid', receipt: { number: 'BL-0001', paidOn: localDate('2026-03-03') } },
  answered(id, { number: 'HS-0001' }),
  failed(id),
];

export const payeeDisputed: Happening = { type: 'agency.payeeDisputed', claimants: 2 };
export const agreedOnPayee: Happening = {
  type: 'citizen.agreedOnPayee',
  payee: { kind: 'person', fullName: 'Lê Thị Thử Con', personalId: '094180000012', relation: 'child' },
  agreement: { kind: 'payee-agreement', location: 'test-store/payee-agreement.pdf' },
};
const overThePayee = [payeeDisputed, agreedOnPayee, sent('agreement'), failed('agreement')];

export const particular: Readonly<Record<string, readonly Happening[]>> = {
  'death-registration': [
    { type: 'agency.verificationStarted', reason: 'no death notice' },
    { type: 'agency.draftPrepared', draft: { 'Họ, chữ đệm, tên': 'Lê Văn Thử' } },
    { type: 'citizen.confirmed' },
    { type: 'citizen.disputed', corrections: [{ line: 'Họ, chữ đệm, tên', correct: 'Lê Văn Thứ' }] },
    { type: 'clock.lapsed', limit: 'draft-confirmation' },
  ],
  'residence-deregistration': [
    { type: 'agency.alreadyRemoved', outcome: outcomes['residence-deregistration'], note: 'removed on 2026-02-26' },
  ],
  'survivor-benefit': [
    {
      type: 'agency.choiceOffered',
      monthly: { recipients: [{ personalId: '094158000013', amount: 1_170_000 }] },
      lumpSum: { amount: 9_000_000 },
    },
    { type: 'citizen.chose', benefit: 'monthly' },
  ],
  'funeral-support': [...overThePayee, supplied('stop-decision')],
  'enterprise-registration': [...overTheFee('pay'), { type: 'clock.lapsed', limit: 'enterprise-refiling' }],
  'land-lease': overTheFee('pay'),
  'funeral-allowance': [...overThePayee, { type: 'agency.forwarded', to: 'Sở Nội vụ', on: localDate('2026-03-05') }],
};

export interface HappeningsOf {
  readonly application: unknown;
  readonly outcome: unknown;
  /** Beside what may happen to every dossier, and what its own calls are answered. */
  readonly particular?: readonly Happening[];
}

/** Everything that could happen to a dossier, lawful in its state or not. */
export function dossierHappenings({ application, outcome, particular = [] }: HappeningsOf): readonly Happening[] {
  return [...common, corrected(application), decided(outcome), decidedByHand(outcome), ...particular];
}

/** The same for a procedure of the death bundle. */
export function happeningsOf(procedureId: string, application: unknown): readonly Happening[] {
  return dossierHappenings({ application, outcome: outcomes[procedureId], particular: particular[procedureId] ?? [] });
}

/** For a chart with `draftStates`. */
export const overTheDraft: readonly Happening[] = [
  { type: 'agency.draftPrepared', draft: { 'Họ, chữ đệm, tên': 'Trần Thị Thử' } },
  { type: 'citizen.confirmed' },
  { type: 'citizen.disputed', corrections: [{ line: 'Họ, chữ đệm, tên', correct: 'Trần Thị Thứ' }] },
  { type: 'clock.lapsed', limit: 'draft-confirmation' },
];
