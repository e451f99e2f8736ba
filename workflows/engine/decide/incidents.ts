import type { Incident } from './case-state.js';
import type { Draft } from './draft.js';

/** One incident of a kind per dossier. Raised again, it keeps its place and `since`: that is when the trouble began. */
export function raiseIncident(draft: Draft, incident: Omit<Incident, 'since'>): void {
  const { incidents } = draft.state;
  const known = incidents.find(({ kind, dossier }) => kind === incident.kind && dossier === incident.dossier);
  draft.state.incidents = known
    ? incidents.map((other) => (other === known ? { ...incident, since: known.since } : other))
    : [...incidents, { ...incident, since: draft.now }];
}

export function clearIncident(draft: Draft, kind: Incident['kind'], dossier: string | null): void {
  if (draft.state.incidents.some((incident) => incident.kind === kind && incident.dossier === dossier)) {
    draft.state.incidents = draft.state.incidents.filter(
      (incident) => incident.kind !== kind || incident.dossier !== dossier,
    );
  }
}

/** What an exception says to an operator: never its stack. */
export function faultMessage(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
