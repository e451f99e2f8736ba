/** The short texts beside a case, its timer and its details in the Temporal UI. None is personal. */
import { localDateOf } from '../../../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { allCalendars } from '../decide/calendars.js';
import type { CaseFacts } from '../decide/case-state.js';
import type { Wake } from '../decide/passing-time.js';
import type { CaseView } from './case-view.js';

const wakeWords = {
  legal: 'Nhắc hạn · reminder',
  technical: 'Chờ kỹ thuật · technical wait',
  retry: 'Thử lại · try again',
  ask: 'Hỏi lại cơ quan · ask again',
  handover: 'Bàn giao cơ quan · handover',
} as const satisfies Record<Wake['why'], string>;

/** What the timeline of the Temporal UI shows beside the case's timer. At most about 60 characters fit. */
export function wakeSummary({ nextWake, dossiers }: CaseView): string {
  if (!nextWake) return '';
  const dossier = dossiers.find(({ id }) => id === nextWake.dossier);
  const due = nextWake.why === 'legal' && dossier?.dueAt ? `, hạn · due ${dossier.dueAt.slice(0, 10)}` : '';
  return `${wakeWords[nextWake.why]}: ${dossier?.title.vi ?? 'hồ sơ'}${due}`;
}

/** One line about the case that never changes. */
export function staticSummary({ title, code }: Bundle, { commune, filedAt }: CaseFacts): string {
  return `${title.vi} · ${code} · ${commune.name} · nộp lúc · filed ${localDateOf(filedAt)}`;
}

/** What the case was opened with: versions, calendar, offices. */
export function staticDetails({ bundle, hash, calendars, commune, offices }: CaseFacts): string {
  const lines = [
    ['Gói · Bundle', `${bundle} (${hash.slice(0, 12)})`],
    ['Lịch · Calendar', allCalendars(calendars).map(calendarWords).join('; ')],
    ['Nơi giải quyết · Place', `${commune.name}, ${commune.province} (${commune.code})`],
    ['Cơ quan · Offices', Object.values(offices).join(', ')],
  ];
  return lines.map(([label, value]) => `**${label}** \`${value}\``).join('\n');
}

function calendarWords({ id, version, years }: WorkingCalendar): string {
  return `${id}@${version}: ${Object.keys(years).join(', ')}`;
}
