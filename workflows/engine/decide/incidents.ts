import type { Incident } from './case-state.js';
import type { Draft } from './draft.js';

/** Keeps the first incident of a kind per dossier: `since` is when the trouble began. */
export function raiseIncident(draft: Draft, incident: Omit<Incident, 'since'>): void {
  const known = draft.state.incidents.find(
    ({ kind, dossier }) => kind === incident.kind && dossier === incident.dossier,
  );
  const others = draft.state.incidents.filter((other) => other !== known);
  draft.state.incidents = [...others, { ...incident, since: known?.since ?? draft.now }];
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
