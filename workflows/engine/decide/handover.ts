/** An office that ends by law hands its dossiers to its successor. Their dates and codes stay as they were. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { CaseState, Handover, OpenDossier } from './case-state.js';
import { finalResult } from './chart-reading.js';
import { changeDossier, type Draft, openDossiers } from './draft.js';

export type HandedOverEvent = {
  readonly type: 'officer.handedOver';
  readonly by: string;
  readonly reason: string;
  readonly agency: AgencyId;
  /** The office that has it now. */
  readonly from: string;
  readonly to: string;
};

/** Decided after the case was opened, and in force from now on. */
export function handOverNow(draft: Draft, { agency, to }: HandedOverEvent): boolean {
  handOver(draft, { agency, at: draft.now, office: to });
  return true;
}

/** Why a case has nothing to hand over, as a sentence; null when it has. */
export function handoverObjection({ offices }: CaseState, { agency, from, to }: HandedOverEvent): string | null {
  const present = offices[agency];
  if (present === undefined) return `no office of ${agency} takes part in it`;
  if (present !== from) return `its office of ${agency} is ${present}, not ${from}`;
  return from === to ? `${to} has it already` : null;
}

export function handOver(draft: Draft, handover: Handover): void {
  const { agency, at, office } = handover;
  draft.state.handovers = draft.state.handovers.filter((other) => other !== handover);
  draft.state.offices = { ...draft.state.offices, [agency]: office };
  for (const [id, { filing, snapshot, offices }] of openDossiers(draft.state)) {
    if (filing.agency !== agency || finalResult(snapshot)) continue;
    changeDossier(draft, id, { offices: [...offices, { office, since: at }] });
  }
}

/** The next one that concerns a dossier at work; others are caught up with whenever the case moves. */
export function nextHandover(state: CaseState): Handover | null {
  const agencies = openDossiers(state).flatMap(([, { filing, snapshot }]) =>
    finalResult(snapshot) ? [] : [filing.agency],
  );
  return state.handovers.find(({ agency }) => agencies.includes(agency)) ?? null;
}

/** The office that is competent for an agency's new dossier; none where the directory has none. */
export function officesOf({ offices }: CaseState, agency: AgencyId, since: Instant): OpenDossier['offices'] {
  const office = offices[agency];
  return office === undefined ? [] : [{ office, since }];
}
