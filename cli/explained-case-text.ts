import { lengthWords } from '../definitions/calendar/explanation-words.js';
import { instantOf } from '../definitions/calendar/instant.js';
import { type Language, writtenInstant } from '../definitions/calendar/written-instant.js';
import { workingDaysOf } from '../workflows/engine/view/dossier-time.js';
import type { CaseExplanation, DossierView } from '../workflows/messages.js';

const wordsOf = {
  en: {
    case: 'Case',
    filed: 'Filed',
    promised: 'Promised',
    projected: 'Projected',
    late: 'late',
    sooner: 'sooner',
    unknown: 'unknown: a year has no calendar',
    expected: 'Not begun; expected if everybody takes their full time:',
    none: 'No limit runs.',
    ended: 'Ended',
    lateByPredecessor: 'Late by predecessor',
    time: 'Whose time, in working days',
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
    late: 'muộn',
    sooner: 'sớm',
    unknown: 'chưa tính được: thiếu lịch của một năm',
    expected: 'Chưa bắt đầu; dự kiến nếu ai cũng dùng hết thời hạn:',
    none: 'Không có thời hạn nào đang chạy.',
    ended: 'Kết thúc lúc',
    lateByPredecessor: 'Chậm do hồ sơ trước',
    time: 'Thời gian của ai, theo ngày làm việc',
    agency: 'cơ quan',
    citizen: 'công dân',
    transport: 'chuyển hồ sơ',
    overdueSince: 'Quá hạn từ',
    rescheduled: 'Ngày hẹn lại (mẫu 04)',
    apologyOwed: 'Còn nợ phiếu xin lỗi và hẹn lại (mẫu 04).',
    offices: 'Nơi giải quyết',
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
    ...dossiers.flatMap((dossier) => ['', ...dossierLines(dossier, dates[dossier.id], language)]),
  ];
}

function projectedLine({ projectedAt, workingDaysLate }: CaseExplanation['case'], language: Language): string[] {
  if (!projectedAt) return [];
  const { projected, late, sooner } = wordsOf[language];
  const days = { unit: 'workingDays', count: Math.abs(workingDaysLate ?? 0) } as const;
  const shift =
    days.count === 0 ? '' : `, ${lengthWords(days, language)} ${(workingDaysLate ?? 0) > 0 ? late : sooner}`;
  return [`${projected} ${written(projectedAt, language)}${shift}`];
}

function dossierLines(dossier: DossierView, date: CaseExplanation['dates'][string] | undefined, language: Language) {
  const words = wordsOf[language];
  const why = date ? date.text[language] : [words.none];
  const lines = [...(date?.basis === 'expected' ? [words.expected] : []), ...why, ...turnLines(dossier, language)];
  return [`${dossier.title[language]} (${dossier.id})`, ...lines.map((line) => `  ${line}`)];
}

function turnLines(dossier: DossierView, language: Language): string[] {
  const words = wordsOf[language];
  const { decidedAt, lateByPredecessor, timeTaken, overdueSince, rescheduled, apologyOwed, offices } = dossier;
  const late = lengthWords({ unit: 'workingDays', count: lateByPredecessor }, language);
  return [
    ...(decidedAt ? [`${words.ended} ${written(decidedAt, language)}`] : []),
    ...(lateByPredecessor > 0 ? [`${words.lateByPredecessor}: ${late}`] : []),
    ...(timeTaken && Object.values(timeTaken).some((minutes) => minutes > 0)
      ? [
          `${words.time}: ${(['agency', 'citizen', 'transport'] as const)
            .map((who) => `${words[who]} ${workingDaysOf(timeTaken[who])}`)
            .join(', ')}`,
        ]
      : []),
    ...(overdueSince ? [`${words.overdueSince} ${written(overdueSince, language)}`] : []),
    ...(rescheduled ? [`${words.rescheduled}: ${written(rescheduled.dueAt, language)} (${rescheduled.reason})`] : []),
    ...(apologyOwed ? [words.apologyOwed] : []),
    ...(offices.length > 1
      ? [
          `${words.offices}: ${offices.map(({ office, since }) => `${office} (${written(since, language)})`).join(' → ')}`,
        ]
      : []),
  ];
}

/** @param shown as a view has it, `2026-03-12 17:00` */
function written(shown: string, language: Language): string {
  return writtenInstant(instantOf(`${shown.replace(' ', 'T')}+07:00`), language);
}
