/** The short texts beside a case, its timer and its details in the Temporal UI. None is personal. */
import { localDateOf } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import type { CaseFacts } from '../decide/case-state.js';
import type { CaseView } from './case-view.js';

/** What the timeline of the Temporal UI shows beside the case's timer. At most about 60 characters fit. */
export function nextDueSummary({ nextDue, nextWakeAt, dossiers }: CaseView): string {
  if (nextDue && nextDue.at === nextWakeAt) {
    const title = dossiers.find(({ id }) => id === nextDue.dossier)?.title.vi ?? nextDue.dossier;
    return `Hạn kế tiếp · next due: ${title} ${nextDue.at}`;
  }
  return `Hỏi lại cơ quan · ask again: ${nextWakeAt ?? ''}`;
}

/** One line about the case that never changes. */
export function staticSummary({ title, code }: Bundle, { commune, filedAt }: CaseFacts): string {
  return `${title.vi} · ${code} · ${commune.name} · tiếp nhận · filed ${localDateOf(filedAt)}`;
}

/** What the case was opened with: versions, calendar, offices. */
export function staticDetails({ bundle, hash, calendar, commune }: CaseFacts): string {
  const lines = [
    ['Gói · Bundle', `${bundle} (${hash.slice(0, 12)})`],
    ['Lịch · Calendar', `${calendar.id}@${calendar.version}: ${Object.keys(calendar.years).join(', ')}`],
    ['Nơi giải quyết · Place', `${commune.name}, ${commune.province} (${commune.code})`],
  ];
  return lines.map(([label, value]) => `**${label}** \`${value}\``).join('\n');
}
