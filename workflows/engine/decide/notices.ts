/** What an agency says about a dossier, each thing once and in the order in which it was said. */

import { advance } from './advance.js';
import { referenceOf } from './agency-filing.js';
import type { CaseFacts, Filing, OpenDossier } from './case-state.js';
import { canTake, finalResult } from './chart-reading.js';
import { changeDossier, type Draft, openDossier } from './draft.js';

export interface Notice {
  /** Absent when it came in the agency's answer to our own call. */
  readonly agency?: string;
  readonly reference: string;
  readonly sequence: number;
  readonly event: { readonly type: string; readonly [field: string]: unknown };
}

/**
 * - `effective`: the chart can take it now.
 * - `spent`: said before, or about a filing that has ended; it may be forgotten.
 * - `early`: an older notice is still on its way.
 * - `foreign`: another agency speaks about a dossier that is not with it.
 * - `untimely`: the chart cannot take it in its present state.
 */
export type NoticeStanding = 'effective' | 'spent' | 'early' | 'foreign' | 'untimely';

export function noticeStanding(facts: CaseFacts, id: string, dossier: OpenDossier, notice: Notice): NoticeStanding {
  const { filing, snapshot } = dossier;
  if (notice.agency !== undefined && isForeign(filing, notice)) return 'foreign';
  if (notice.reference !== referenceOf(facts, id, filing) || notice.sequence <= filing.lastNotice) return 'spent';
  if (finalResult(snapshot)) return 'spent';
  if (notice.sequence > filing.lastNotice + 1) return 'early';
  return canTake(snapshot, notice.event) ? 'effective' : 'untimely';
}

/** A late word about an earlier filing with another agency is no intrusion: it is spent. */
function isForeign(filing: Filing, { agency, reference }: Notice): boolean {
  return filing.agency !== agency && reference.endsWith(`/${filing.attempt}`);
}

/** @returns false when the notice has to come again */
export function takeNotice(draft: Draft, id: string, notice: Notice): boolean {
  const dossier = openDossier(draft, id);
  if (!dossier) return true;
  const standing = noticeStanding(draft.state.facts, id, dossier, notice);
  if (standing === 'spent') return true;
  if (standing !== 'effective' || !advance(draft, id, notice.event)) return false;
  const filing = openDossier(draft, id)?.filing;
  // Taking the notice may have filed anew with another agency: its count starts at nothing said.
  if (filing && filing.attempt === dossier.filing.attempt) {
    changeDossier(draft, id, { filing: { ...filing, lastNotice: notice.sequence } });
  }
  return true;
}

/** Takes what an answer of the agency contains, up to the first notice that has to wait. */
export function takeNotices(draft: Draft, id: string, notices: readonly Notice[]): void {
  for (const notice of notices) {
    if (!takeNotice(draft, id, notice)) return;
  }
}
