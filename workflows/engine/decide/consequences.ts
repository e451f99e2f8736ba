/** What an act means for every dossier of a running case, before it is done: computed on the graph, nothing is changed. */
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import { predecessorsFirst, undoneOf, waitsForAny } from '../../../definitions/language/undone.js';
import { fateOfDecided } from './annulled-results.js';
import type { CaseState, Dossier, OpenDossier } from './case-state.js';
import { chartAnswer } from './chart-answer.js';
import { finalResult } from './chart-reading.js';
import { type Act, acts, type Consequences, type Fate, fate } from './consequence.js';
import {
  decidedWords,
  endedWords,
  joined,
  nothingToAnnul,
  objections,
  unknownDossier,
  words,
} from './consequence-words.js';
import { fateOfWaiting, type PredecessorResult, resultOf } from './dependencies.js';
import { openDossiers, procedureOf, titleIn } from './draft.js';
import { eventsBeforeOpening, wordForAll } from './messages-received.js';

interface Question {
  readonly state: CaseState;
  readonly bundle: Bundle;
  readonly act: Act;
  readonly dossier: string | null;
  /** What an annulment takes back, in its order. */
  readonly undone: readonly string[];
}

/** What becomes of a dossier, and how those who wait for it will see it. */
interface Prediction {
  readonly fate: Fate;
  readonly result: PredecessorResult;
}

type Predictions = ReadonlyMap<string, Prediction>;

/**
 * @param dossier the whole case unless given
 * @throws RangeError for an act that does not exist
 */
export function consequencesOf(
  state: CaseState,
  bundle: Bundle,
  act: Act,
  dossier: string | null = null,
): Consequences {
  if (!acts.includes(act)) throw new RangeError(`Nobody can do "${act}" to a case. Ask for ${acts.join(', ')}.`);
  const { caseId } = state.facts;
  const objection = objectionTo(state, act, dossier);
  if (objection) return { caseId, act, dossier, objection, lines: [] };
  const undone = act === 'annul' ? undoneOf(bundle, decidedIn(state, bundle), dossier ?? undefined) : [];
  const question: Question = { state, bundle, act, dossier, undone };
  const predictions = new Map<string, Prediction>();
  for (const id of predecessorsFirst(bundle, Object.keys(state.dossiers))) {
    const one = state.dossiers[id];
    if (one && isPart(one)) predictions.set(id, predicted(question, predictions, id, one));
  }
  const lines = Object.keys(state.dossiers).flatMap((id) => {
    const found = predictions.get(id);
    return found ? [{ dossier: id, title: titleIn(bundle, id), ...found.fate }] : [];
  });
  return { caseId, act, dossier, objection: null, lines };
}

function objectionTo({ dossiers, outcome }: CaseState, act: Act, asked: string | null): Sentence | null {
  if (outcome !== null && act !== 'annul') return objections.closed;
  if (asked === null) return act === 'refuse' ? objections.refuseWhat : null;
  const dossier = dossiers[asked];
  if (!dossier || !isPart(dossier)) {
    const known = Object.entries(dossiers).flatMap(([id, one]) => (isPart(one) ? [id] : []));
    return unknownDossier(asked, known);
  }
  const result = resultOf(dossier);
  return act === 'annul' && result !== null && result !== 'positive' ? nothingToAnnul(asked) : null;
}

/** Chosen, and called for by the facts. */
function isPart({ phase }: Dossier): boolean {
  return phase !== 'notChosen' && phase !== 'notApplicable';
}

function decidedIn(state: CaseState, bundle: Bundle) {
  return openDossiers(state)
    .filter(([, { snapshot }]) => finalResult(snapshot) === 'positive')
    .map(([id, { decidedAt }]) => ({
      id,
      reversible: procedureOf(bundle, id).reversible,
      ...(decidedAt !== null && { decidedAt }),
    }));
}

function predicted(question: Question, earlier: Predictions, id: string, dossier: Dossier): Prediction {
  const result = resultOf(dossier);
  const meant = isMeant(question, id);
  if (result === 'positive') return { fate: fateOfResult(question, id), result };
  if (dossier.phase === 'notOpened') return { fate: fate('ended', endedWords.notOpened), result };
  if (result !== null && result !== 'absent') return { fate: fate('ended', endedWords[result]), result };
  if (dossier.phase !== 'open') return (meant && givenUp(question)) || following(question, earlier, id);
  return answering(question, id, dossier, meant);
}

/** What rests on an annulled result and is not decided itself is stopped as if it were meant. */
function isMeant({ bundle, dossier, undone }: Question, id: string): boolean {
  if (dossier === null || dossier === id) return true;
  return waitsForAny(bundle, id, undone);
}

function fateOfResult({ bundle, act, undone }: Question, id: string): Fate {
  const { reversible } = procedureOf(bundle, id);
  return act === 'annul' ? fateOfDecided(bundle, { id, reversible }, undone) : fate('stands', decidedWords(reversible));
}

const eventOf: Readonly<Record<Act, { readonly type: string; readonly [field: string]: unknown }>> = {
  withdraw: { type: 'citizen.withdrew' },
  stop: { type: 'officer.stopped', by: '', reason: '' },
  refuse: { type: 'agency.refused', reasons: [] },
  // What is not decided cannot be annulled: it is stopped.
  annul: { type: 'officer.stopped', by: '', reason: '' },
};

function answering(question: Question, id: string, dossier: OpenDossier, meant: boolean): Prediction {
  const { state, bundle, act } = question;
  const calls = state.calls.filter((call) => call.dossier === id);
  const word = question.dossier === null ? wordForAll(bundle, id, dossier, eventOf[act]) : eventOf[act];
  const answer = chartAnswer(procedureOf(bundle, id).chart, dossier, calls, meant ? word : null);
  const { result, statuses, form, asksAgency, taken } = answer;
  if (result === null || result === 'positive') {
    const held = calls.some(({ status }) => status === 'waitingForTurn');
    const unmeant = held ? words.waitsForPayment : words.notMeant;
    const why = taken ? words.refusalGoesOn : words.notNow;
    return { fate: fate('continues', meant ? why : unmeant, { statuses }), result: null };
  }
  const atOnce = act === 'refuse' ? words.refused : words.unfiled;
  const asked = taken ? words.asked : words.endingAlready;
  const why = asksAgency ? joined(asked, words.unlessDecided) : atOnce;
  return { fate: fate(result, why, { statuses, form, unlessDecided: asksAgency }), result };
}

/** Before it is opened a dossier can only be given up; null: the act has no meaning for it yet. */
function givenUp({ act }: Question): Prediction | null {
  const end = eventsBeforeOpening[eventOf[act].type];
  return end ? { fate: fate('notOpened', end.reason), result: end.result } : null;
}

function following({ state, bundle }: Question, earlier: Predictions, id: string): Prediction {
  const ids = Object.keys(state.dossiers);
  const next = fateOfWaiting(bundle, id, ids, (other) => earlier.get(other)?.result ?? resultOf(state.dossiers[other]));
  if (next === null) return { fate: fate('continues', words.waitsOn), result: null };
  if (next === 'opens') {
    // Those before it may have ended long ago, and a fault has kept it from opening.
    const now = fateOfWaiting(bundle, id, ids, (other) => resultOf(state.dossiers[other]));
    return { fate: fate('continues', now === 'opens' ? words.notMeant : words.opensAllTheSame), result: null };
  }
  const uncertain = waitsForAny(
    bundle,
    id,
    ids.filter((other) => earlier.get(other)?.fate.unlessDecided),
  );
  const why = uncertain ? joined(next.reason, words.unlessDecided) : next.reason;
  return { fate: fate('notOpened', why, { unlessDecided: uncertain }), result: next.result };
}
