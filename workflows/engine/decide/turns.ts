/** Whose time it is: kept apart, so that nobody is blamed for the time of another. */
import type { CaseState, OpenDossier, TimeOwner } from './case-state.js';
import { finalResult, waitingOn } from './chart-reading.js';
import { changeDossier, type Draft, openDossier } from './draft.js';

export function updateTurn(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const who = ownerOf(draft.state, id, dossier);
  const { turns } = dossier;
  if (turns.at(-1)?.who === who || (turns.length === 0 && who === null)) return;
  changeDossier(draft, id, { turns: [...turns, { who, since: draft.now }] });
}

function ownerOf({ calls }: CaseState, id: string, { snapshot, clock }: OpenDossier): TimeOwner | null {
  if (finalResult(snapshot)) return null;
  const waits = waitingOn(snapshot);
  if (clock?.suspended || waits === 'citizen') return 'citizen';
  if (calls.some(({ dossier, invokeId, agency }) => dossier === id && invokeId !== null && agency !== null)) {
    return 'transport';
  }
  if (waits === 'agency') return 'agency';
  // A message that did not arrive waits for an officer of ours: it is still on its way.
  return waits === 'officer' ? 'transport' : null;
}
