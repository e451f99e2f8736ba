/** Asks an agency that owes an answer and says nothing: a lost callback must not lose a dossier. */
import { type Instant, later } from '../../../definitions/calendar/instant.js';
import { referenceOf } from './agency-filing.js';
import { hasTag } from './chart-reading.js';
import { changeDossier, type Draft, openDossier, openDossiers } from './draft.js';
import { pauseAfter, usualPatience } from './patience.js';
import { dropQuestions, startCall } from './pending-calls.js';

/** Starts anew whenever the chart has moved: the agency has just been heard, or just been told something. */
export function updateSilence(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const owesAnswer = hasTag(dossier.snapshot, 'awaiting:agency');
  const silence = owesAnswer ? { since: draft.now, asks: 0, nextAskAt: nextQuestion(draft, 0) } : null;
  if (silence !== dossier.silence) changeDossier(draft, id, { silence });
  // An agency that has spoken need not be asked, and a question in vain must hold nothing up.
  if (!owesAnswer) dropQuestions(draft, id);
}

export function askSilentAgencies(draft: Draft): void {
  for (const [id, { silence, filing }] of openDossiers(draft.state)) {
    if (!silence || silence.nextAskAt > draft.now) continue;
    const asks = silence.asks + 1;
    changeDossier(draft, id, { silence: { ...silence, asks, nextAskAt: nextQuestion(draft, asks) } });
    const asking = draft.state.calls.some((call) => call.dossier === id && call.name === 'queryApplication');
    if (asking) continue;
    const input = { reference: referenceOf(draft.state.facts, id, filing) };
    startCall(draft, { name: 'queryApplication', dossier: id, invokeId: null, agency: filing.agency, input });
  }
}

function nextQuestion({ state, now }: Draft, asks: number): Instant {
  const { beforeAsking } = state.facts.patience ?? usualPatience;
  return later(now, pauseAfter(beforeAsking, asks));
}
