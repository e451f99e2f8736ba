/** Asks an agency that owes an answer and says nothing: a lost callback must not lose a dossier. */
import { later } from '../../../definitions/calendar/instant.js';
import { referenceOf } from './agency-filing.js';
import { hasTag } from './chart-reading.js';
import { changeDossier, type Draft, openDossier, openDossiers } from './draft.js';
import { dropQuestions, startCall } from './pending-calls.js';

const hour = 3_600_000;
/** Pause before the n-th question; the last value repeats. Technical, not legal time. */
const askPauses = [1, 3, 8, 12, 24, 48].map((hours) => hours * hour);

/** Starts anew whenever the chart has moved: the agency has just been heard, or just been told something. */
export function updateSilence(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const owesAnswer = hasTag(dossier.snapshot, 'awaiting:agency');
  const silence = owesAnswer ? { since: draft.now, asks: 0, nextAskAt: later(draft.now, askPauses[0] ?? hour) } : null;
  changeDossier(draft, id, { silence });
  // An agency that has spoken need not be asked, and a question in vain must hold nothing up.
  if (!owesAnswer) dropQuestions(draft, id);
}

export function askSilentAgencies(draft: Draft): void {
  for (const [id, { silence, filing }] of openDossiers(draft.state)) {
    if (!silence || silence.nextAskAt > draft.now) continue;
    const asks = silence.asks + 1;
    const pause = askPauses[Math.min(asks, askPauses.length - 1)] ?? hour;
    changeDossier(draft, id, { silence: { ...silence, asks, nextAskAt: later(draft.now, pause) } });
    const asking = draft.state.calls.some((call) => call.dossier === id && call.name === 'queryApplication');
    if (asking) continue;
    const input = { reference: referenceOf(draft.state.facts, id, filing) };
    startCall(draft, { name: 'queryApplication', dossier: id, invokeId: null, agency: filing.agency, input });
  }
}
