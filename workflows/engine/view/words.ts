/** The two-language wording of what a case is, for screens. */
import type { Sentence } from '../../../definitions/language/bundle.js';
import type { CaseOutcome, FinalResult, Incident } from '../decide/case-state.js';
import type { CaseView } from './case-view.js';

export type Verdict = 'inProgress' | 'awaitingCitizen' | 'overdue' | 'needsPerson' | 'returned' | 'refused' | 'ended';

export const verdicts = {
  inProgress: { mark: '⏳', vi: 'Đang xử lý', en: 'In progress' },
  awaitingCitizen: { mark: '⏸️', vi: 'Chờ công dân', en: 'Waiting for the citizen' },
  overdue: { mark: '🔴', vi: 'Quá hạn', en: 'Overdue' },
  needsPerson: { mark: '⚠️', vi: 'Cần người xử lý', en: 'Needs a person' },
  returned: { mark: '✅', vi: 'Đã trả kết quả', en: 'Results returned' },
  refused: { mark: '⛔', vi: 'Từ chối', en: 'Refused' },
  ended: { mark: '↩️', vi: 'Đã kết thúc', en: 'Ended' },
} as const satisfies Record<Verdict, Sentence & { mark: string }>;

export const outcomeWords = {
  returned: { vi: 'Đã trả kết quả', en: 'Results returned' },
  'partly-returned': { vi: 'Đã trả một phần kết quả', en: 'Results partly returned' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  withdrawn: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' },
  stopped: { vi: 'Đã dừng xử lý', en: 'Stopped' },
  'nothing-due': { vi: 'Không có kết quả phải trả', en: 'Nothing due' },
} as const satisfies Record<CaseOutcome, Sentence>;

/** How a dossier ended. */
export const resultWords = {
  positive: { vi: 'được giải quyết', en: 'positive' },
  covered: { vi: 'từ chối (đã có khoản khác chi trả)', en: 'refused (covered)' },
  refused: { vi: 'từ chối', en: 'refused' },
  withdrawn: { vi: 'đã rút hồ sơ', en: 'withdrawn' },
  stopped: { vi: 'đã dừng xử lý', en: 'stopped' },
} as const satisfies Record<FinalResult | 'covered', Sentence>;

export const incidentWords = {
  'chart-fault': { vi: 'lỗi trong quy trình', en: 'fault in the procedure chart' },
  'call-failed': { vi: 'hệ thống cơ quan không nhận', en: 'the agency system does not accept it' },
  'agency-unreachable': { vi: 'không liên lạc được cơ quan', en: 'the agency cannot be reached' },
  'calendar-missing': { vi: 'thiếu lịch làm việc', en: 'no calendar for that year' },
} as const satisfies Record<Incident['kind'], Sentence>;

/** What an officer may do about an incident, the least first. */
export const officerWays = [
  { type: 'officer.retried', vi: 'thử lại', en: 'try again' },
  { type: 'officer.corrected', vi: 'sửa rồi nộp lại', en: 'correct and file again' },
  { type: 'officer.decidedByHand', vi: 'ghi kết quả xử lý bằng tay', en: 'enter a decision taken by hand' },
  { type: 'officer.refusedByHand', vi: 'ghi từ chối bằng tay', en: 'enter a refusal by hand' },
  { type: 'officer.stopped', vi: 'dừng', en: 'stop' },
] as const satisfies readonly (Sentence & { readonly type: string })[];

const verdictOfOutcome = {
  returned: 'returned',
  'partly-returned': 'returned',
  refused: 'refused',
  withdrawn: 'ended',
  stopped: 'ended',
  'nothing-due': 'ended',
} as const satisfies Record<CaseOutcome, Verdict>;

/** The one thing to say first. What a person has to do goes before what is merely late. */
export function verdictOf(view: CaseView): Verdict {
  if (view.outcome) return verdictOfOutcome[view.outcome];
  if (view.incidents.length > 0 || view.dossiers.some(({ waitingOn }) => waitingOn === 'officer')) return 'needsPerson';
  if (view.urgency === 'overdue') return 'overdue';
  return view.stage === 'awaitingCitizen' || view.stage === 'suspended' ? 'awaitingCitizen' : 'inProgress';
}
