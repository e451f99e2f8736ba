import type { CaseView } from './case-view.js';

/** What the timeline of the Temporal UI shows beside the case's timer. At most about 60 characters fit. */
export function nextDueSummary({ nextDue, nextWakeAt, dossiers }: CaseView): string {
  if (nextDue && nextDue.at === nextWakeAt) {
    const title = dossiers.find(({ id }) => id === nextDue.dossier)?.title.vi ?? nextDue.dossier;
    return `Hạn kế tiếp · next due: ${title} ${nextDue.at}`;
  }
  return `Hỏi lại cơ quan · ask again: ${nextWakeAt ?? ''}`;
}
