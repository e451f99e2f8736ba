/** An office that ends by law hands its dossiers to its successor. Their dates and codes stay as they were. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { CaseState, Handover, OpenDossier } from './case-state.js';
import { finalResult } from './chart-reading.js';
import { changeDossier, type Draft, openDossiers } from './draft.js';

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
