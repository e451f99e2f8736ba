/** What follows from the answer, or the failure, of a call. */
import type { AgencyRecord } from '../../../activities/agency-calls.js';
import type { ReservePaymentRequest } from '../../../activities/register-calls.js';
import type { CallFailure, Reservation } from '../../../definitions/language/calls.js';
import { advance } from './advance.js';
import type { EngineCallName, PendingCall } from './case-state.js';
import { answered, failed } from './chart-answers.js';
import { returnResults } from './closing.js';
import { changeDossier, type Draft, openDossier } from './draft.js';
import { takeReservation } from './exclusive-payments.js';
import { clearIncident, raiseIncident } from './incidents.js';
import { takeNotices } from './notices.js';
import { findCall, forget, scheduleRetry } from './pending-calls.js';

type Taker = (draft: Draft, call: PendingCall, output: unknown) => void;

const takers = {
  submitApplication: (draft, call, output) => takeRecord(draft, call, output as AgencyRecord),
  cancelApplication: (draft, call, output) => takeRecord(draft, call, output as AgencyRecord),
  queryApplication: takeQueried,
  reservePayment: (draft, call, output) => {
    takeReservation(draft, call.input as ReservePaymentRequest, output as Reservation);
    report(draft, call, output);
  },
  releasePayment: () => {},
  closeCase: returnResults,
} as const satisfies Record<EngineCallName, Taker>;

export function takeAnswer(draft: Draft, token: number, output: unknown): void {
  const call = findCall(draft, token);
  if (!call) return;
  forget(draft, token);
  clearIncident(draft, 'agency-unreachable', call.dossier);
  takers[call.name](draft, call, output);
}

export function takeFailure(draft: Draft, token: number, failure: CallFailure & { readonly final: boolean }): void {
  const call = findCall(draft, token);
  if (!call) return;
  const { code, message } = failure;
  // The case's own calls have nobody to report to: they are tried until they succeed.
  if (!failure.final || call.dossier === null) {
    const tries = scheduleRetry(draft, call);
    if (tries !== null) reportUnreachable(draft, call, tries, failure);
    return;
  }
  forget(draft, token);
  clearIncident(draft, 'agency-unreachable', call.dossier);
  giveNumberBack(draft, call);
  raiseIncident(draft, { kind: 'call-failed', dossier: call.dossier, code, message: `${call.name}: ${message}` });
  if (call.invokeId !== null) advance(draft, call.dossier, failed(call.invokeId, { code, message }));
}

function takeRecord(draft: Draft, call: PendingCall, record: AgencyRecord): void {
  const id = call.dossier;
  const filing = id === null ? undefined : openDossier(draft, id)?.filing;
  if (id === null || !filing) return;
  changeDossier(draft, id, { filing: { ...filing, number: record.number } });
  report(draft, call, record);
  takeNotices(draft, id, record.notices);
}

function takeQueried(draft: Draft, call: PendingCall, output: unknown): void {
  const record = output as AgencyRecord | null;
  if (call.dossier === null) return;
  clearIncident(draft, 'call-failed', call.dossier);
  if (record) takeNotices(draft, call.dossier, record.notices);
  else {
    const message = 'the agency acknowledged the dossier and no longer knows it';
    raiseIncident(draft, { kind: 'call-failed', dossier: call.dossier, code: 'AGENCY_LOST_DOSSIER', message });
  }
}

/** A message that an agency did not accept goes out again under its old key, in case it was accepted after all. */
function giveNumberBack(draft: Draft, call: PendingCall): void {
  const filing = call.dossier === null ? undefined : openDossier(draft, call.dossier)?.filing;
  if (!filing || call.dossier === null || call.agency === null || call.name === 'queryApplication') return;
  changeDossier(draft, call.dossier, { filing: { ...filing, messages: filing.messages - 1 } });
}

function report(draft: Draft, { dossier, invokeId }: PendingCall, output: unknown): void {
  if (dossier !== null && invokeId !== null) advance(draft, dossier, answered(invokeId, output));
}

function reportUnreachable(draft: Draft, call: PendingCall, tries: number, { code, message }: CallFailure): void {
  const kind = 'agency-unreachable';
  raiseIncident(draft, { kind, dossier: call.dossier, code, message: `${call.name}, ${tries} tries: ${message}` });
}
