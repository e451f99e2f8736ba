/** What an annulment takes back of what was decided: of a running case and, from its final record, of a closed one. */
import type { Bundle } from '../../../definitions/language/bundle.js';
import { placeOf } from '../../../definitions/language/dossier-id.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { type DecidedDossier, undoneOf, waitsForAny } from '../../../definitions/language/undone.js';
import type { FinalResult } from './case-state.js';
import { type Act, type Consequences, type Fate, fate } from './consequence.js';
import {
  decidedWords,
  endedWords,
  nothingToAnnul,
  objections,
  undoing,
  unknownDossier,
  words,
} from './consequence-words.js';
import { titleIn } from './draft.js';

/** @param undone ids in the order in which they are undone */
export function fateOfDecided(bundle: Bundle, { id, reversible }: DecidedDossier, undone: readonly string[]): Fate {
  if (undone.includes(id)) {
    return fate('undone', undoing[reversible], { undoing: { how: reversible, order: undone.indexOf(id) + 1 } });
  }
  if (reversible === 'never') return fate('stands', decidedWords(reversible));
  const rested = waitsForAny(bundle, id, undone);
  return fate(
    'stands',
    rested && placeOf(bundle, id)?.link?.annulled === 'stands' ? words.lawLetsStand : words.untouched,
  );
}

/** The part of a final record that is needed. */
export interface ClosedCase {
  readonly caseId: string;
  readonly dossiers: readonly {
    readonly id: string;
    readonly result: FinalResult | 'notApplicable' | 'notChosen' | 'notOpened';
    readonly decidedAt?: number;
    readonly reversible: Procedure['reversible'];
  }[];
}

/** The same question about a case that has closed: its results can only be annulled. */
export function consequencesOfClosed(
  { caseId, dossiers }: ClosedCase,
  bundle: Bundle,
  act: Act,
  dossier: string | null = null,
): Consequences {
  const own = dossiers.flatMap(({ result, ...one }) =>
    result === 'notApplicable' || result === 'notChosen' ? [] : [{ ...one, result }],
  );
  const decided = own.filter(({ result }) => result === 'positive');
  const objection = objectionTo();
  if (objection) return { caseId, act, dossier, objection, lines: [] };
  const undone = undoneOf(bundle, decided, dossier ?? undefined);
  const lines = own.map((one) => ({
    dossier: one.id,
    title: titleIn(bundle, one.id),
    ...(one.result === 'positive' ? fateOfDecided(bundle, one, undone) : fate('ended', endedWords[one.result])),
  }));
  return { caseId, act, dossier, objection: null, lines };

  function objectionTo() {
    if (act !== 'annul') return objections.closed;
    if (dossier === null || decided.some(({ id }) => id === dossier)) return null;
    const known = own.map(({ id }) => id);
    return known.includes(dossier) ? nothingToAnnul(dossier) : unknownDossier(dossier, known);
  }
}
