import { lengthWords } from '../definitions/calendar/explanation-words.js';
import { type Instant, instantOf } from '../definitions/calendar/instant.js';
import { type Language, writtenDayOrInstant } from '../definitions/calendar/written-instant.js';
import { workingDaysOf } from '../workflows/engine/view/dossier-time.js';
import { outcomeWords, resultWords } from '../workflows/engine/view/words.js';
import type { CaseExplanation, DossierView } from '../workflows/messages.js';
import { officeName } from './office-name.js';

type ExplainedDate = CaseExplanation['dates'][string];

const wordsOf = {
  en: {
    case: 'Case',
    filed: 'Filed',
    promised: 'Promised',
    projected: 'Projected',
    late: (days: string) => `${days} late`,
    sooner: (days: string) => `${days} sooner`,
    unknown: 'unknown: a year has no calendar',
    expected: 'Not begun; expected if everybody takes their full time:',
    none: 'No limit runs.',
    left: (length: string) => `${length} left`,
    over: (length: string) => `${length} over`,
    lastDay: 'the last day',
    closed: 'Closed',
    ended: 'Ended',
    lateByPredecessor: 'Late by predecessor',
    time: 'Whose time, in working days',
    days: (count: number) => String(count),
    agency: 'agency',
    citizen: 'citizen',
    transport: 'transport',
    overdueSince: 'Overdue since',
    rescheduled: 'New date (form 04)',
    apologyOwed: 'An apology with a new date (form 04) is owed.',
    offices: 'Offices',
  },
  vi: {
    case: 'Hồ sơ',
    filed: 'Nộp lúc',
    promised: 'Hẹn trả',
    projected: 'Dự kiến',
    late: (days: string) => `muộn ${days}`,
    sooner: (days: string) => `sớm ${days}`,
    unknown: 'chưa tính được: có năm chưa có lịch làm việc',
    expected: 'Chưa bắt đầu; dự kiến nếu các bên đều dùng hết thời hạn:',
    none: 'Không có thời hạn nào đang chạy.',
    left: (length: string) => `còn ${length}`,
    over: (length: string) => `quá ${length}`,
    lastDay: 'ngày cuối cùng',
    closed: 'Đã kết thúc',
    ended: 'Kết thúc',
    lateByPredecessor: 'Chậm do hồ sơ trước',
    time: 'Thời gian đã dùng, theo ngày làm việc',
    days: (count: number) => String(count).replace('.', ','),
    agency: 'cơ quan',
    citizen: 'công dân',
    transport: 'chuyển hồ sơ',
    overdueSince: 'Quá hạn từ',
    rescheduled: 'Ngày hẹn lại (mẫu số 04)',
    apologyOwed: 'Chưa gửi Phiếu xin lỗi và hẹn lại ngày trả kết quả (mẫu số 04).',
    offices: 'Cơ quan giải quyết',
  },
} as const satisfies Record<Language, object>;

export function explainedCaseLines({ case: view, dates }: CaseExplanation, language: Language): readonly string[] {
  const words = wordsOf[language];
  const dossiers = view.dossiers.filter(({ phase }) => phase !== 'notChosen' && phase !== 'notApplicable');
  return [
    `${words.case} ${view.caseId} · ${view.title[language]}`,
    `${words.filed} ${written(view.filedAt, language)}`,
    `${words.promised} ${view.promisedAt ? written(view.promisedAt, language) : words.unknown}`,
    ...projectedLine(view, language),
    ...(view.outcome ? [`${words.closed}: ${inSentence(outcomeWords[view.outcome][language])}`] : []),
    ...dossiers.flatMap((dossier) => [
      '',
      ...dossierLines(dossier, dates[dossier.id], instantShown(view.asOf), language),
    ]),
  ];
}

function projectedLine({ projectedAt, workingDaysLate }: CaseExplanation['case'], language: Language): string[] {
  if (!projectedAt) return [];
  const { projected, late, sooner } = wordsOf[language];
  const days = { unit: 'workingDays', count: Math.abs(workingDaysLate ?? 0) } as const;
  const moved = (workingDaysLate ?? 0) > 0 ? late : sooner;
  const shift = days.count === 0 ? '' : `, ${moved(lengthWords(days, language))}`;
  return [`${projected} ${written(projectedAt, language)}${shift}`];
}

function dossierLines(dossier: DossierView, date: ExplainedDate | undefined, asOf: Instant, language: Language) {
  const words = wordsOf[language];
  const [first = words.none, ...why] = date?.text[language] ?? [];
  const lines = [
    ...(date?.basis === 'expected' ? [words.expected] : []),
    `${first}${date ? remainingWords(date, asOf, language) : ''}`,
    ...why,
    ...endedLine(dossier, language),
    ...turnLines(dossier, language),
  ];
  return [`${dossier.title[language]} (${dossier.id})`, ...lines.map((line) => `  ${line}`)];
}

function remainingWords({ remaining, explanation }: ExplainedDate, asOf: Instant, language: Language): string {
  if (remaining === null) return '';
  const { left, over, lastDay } = wordsOf[language];
  const length = lengthWords({ ...remaining, count: Math.abs(remaining.count) }, language);
  // Ended, and the office has not opened since: nothing is left, and nothing is late yet.
  if (remaining.count === 0)
    return asOf > explanation.dueAt || remaining.unit === 'workingMinutes' ? '' : `, ${lastDay}`;
  return `, ${(remaining.count > 0 ? left : over)(length)}`;
}

function endedLine({ decidedAt, result, reason, reasons }: DossierView, language: Language): string[] {
  if (!decidedAt && !result) return [];
  const covered = result === 'refused' && reasons.includes('covered');
  const parts = [
    `${wordsOf[language].ended}${decidedAt ? ` ${written(decidedAt, language)}` : ''}`,
    ...(result ? [resultWords[covered ? 'covered' : result][language]] : []),
  ];
  return [`${parts.join(': ')}${reason ? ` (${reason[language]})` : ''}`];
}

/** Without the capital letter of a heading. */
function inSentence(heading: string): string {
  return heading.charAt(0).toLowerCase() + heading.slice(1);
}

function turnLines(dossier: DossierView, language: Language): string[] {
  const words = wordsOf[language];
  const { lateByPredecessor, timeTaken, overdueSince, rescheduled, apologyOwed, offices } = dossier;
  const late = lengthWords({ unit: 'workingDays', count: lateByPredecessor }, language);
  return [
    ...(lateByPredecessor > 0 ? [`${words.lateByPredecessor}: ${late}`] : []),
    ...(timeTaken && Object.values(timeTaken).some((minutes) => minutes > 0)
      ? [
          `${words.time}: ${(['agency', 'citizen', 'transport'] as const)
            .map((who) => `${words[who]} ${words.days(workingDaysOf(timeTaken[who]))}`)
            .join(', ')}`,
        ]
      : []),
    ...(overdueSince ? [`${words.overdueSince} ${written(overdueSince, language)}`] : []),
    ...(rescheduled ? [`${words.rescheduled}: ${written(rescheduled.dueAt, language)} (${rescheduled.reason})`] : []),
    ...(apologyOwed ? [words.apologyOwed] : []),
    ...(offices.length > 1
      ? [
          `${words.offices}: ${offices.map(({ office, since }) => `${officeName(office, language)} (${written(since, language)})`).join(' → ')}`,
        ]
      : []),
  ];
}

/** @param shown as a view has it, `2026-03-12 17:00` */
function written(shown: string, language: Language): string {
  return writtenDayOrInstant(instantShown(shown), language);
}

function instantShown(shown: string): Instant {
  return instantOf(`${shown.replace(' ', 'T')}+07:00`);
}
