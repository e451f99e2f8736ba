/** How each call is made: whose queue, how long, how often, and what an operator reads beside it. */
import type { ActivityOptions } from '@temporalio/workflow';
import { agencies } from '../../../definitions/agencies/agency.js';
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import type { EngineCallName, PendingCall } from '../decide/case-state.js';
import { titleIn } from '../decide/draft.js';

const verbs = {
  submitApplication: { id: 'submit', vi: 'nộp', en: 'submit' },
  cancelApplication: { id: 'cancel', vi: 'rút', en: 'cancel' },
  queryApplication: { id: 'query', vi: 'hỏi lại', en: 'ask' },
  reservePayment: { id: 'reserve', vi: 'giữ chỗ chi trả', en: 'reserve payment' },
  releasePayment: { id: 'release', vi: 'bỏ giữ chỗ', en: 'release payment' },
  closeCase: { id: 'close', vi: 'trả kết quả, ghi sổ', en: 'return results, keep record' },
} as const satisfies Record<EngineCallName, Sentence & { id: string }>;

/** Inside ten minutes at most; afterwards the case itself remembers the call and its timer tries again. */
const patience: ActivityOptions = {
  startToCloseTimeout: '15s',
  scheduleToCloseTimeout: '9 minutes',
  cancellationType: 'TRY_CANCEL',
};
/** A passing fault is over in seconds; an agency that has been away for rounds is not hammered. */
const attempts = { atFirst: 3, later: 1 };
const roundsWithPatience = 3;

/** Made once by the worker that has the case at hand, before the message goes by the agency's queue. */
export function directOptions(bundle: Bundle, call: PendingCall, caseQueue: string): ActivityOptions {
  return { ...callOptions(bundle, call, caseQueue), taskQueue: caseQueue, retry: { maximumAttempts: 1 } };
}

export function callOptions(bundle: Bundle, call: PendingCall, caseQueue: string): ActivityOptions {
  const verb = verbs[call.name];
  const repeat = call.ordinal > 1 ? `.${call.ordinal}` : '';
  return {
    ...roundOptions(call.attempts),
    // An attempt that runs cannot be called back: it goes on until the agency answers, and only then is it over.
    ...(isMessage(call) && { cancellationType: 'WAIT_CANCELLATION_COMPLETED' as const }),
    taskQueue: call.agency === null ? caseQueue : agencyQueue(caseQueue, call.agency),
    activityId: `${call.dossier ?? 'case'}.${verb.id}${repeat}`,
    summary: `${subjectOf(bundle, call)} · ${verb.vi} · ${verb.en}`,
  };
}

/** What an agency acts on, and not only a question to it. */
export function isMessage({ name }: PendingCall): boolean {
  return name === 'submitApplication' || name === 'cancelApplication';
}

/** Of the n-th round of tries of one call, whoever makes it. */
export function roundOptions(round: number): ActivityOptions {
  const maximumAttempts = round > roundsWithPatience ? attempts.later : attempts.atFirst;
  return { ...patience, retry: { initialInterval: '1s', backoffCoefficient: 2, maximumAttempts } };
}

/** One task queue per agency, named after the queue of the cases. */
export function agencyQueue(caseQueue: string, agency: string): string {
  return `${caseQueue}.${agency}`;
}

function subjectOf(bundle: Bundle, { dossier, agency }: PendingCall): string {
  if (dossier === null) return bundle.title.vi;
  const title = titleIn(bundle, dossier).vi;
  return agency === null ? title : `${title} → ${agencies[agency].vi}`;
}
