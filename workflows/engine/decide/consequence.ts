/** What an act would mean for the dossiers of a case. Plain data: it travels in the answer of a query. */
import type { Sentence } from '../../../definitions/language/bundle.js';
import type { FormReference } from '../../../definitions/language/dossier-chart.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import type { Procedure } from '../../../definitions/language/procedure.js';

export const acts = ['withdraw', 'stop', 'refuse', 'annul'] as const;
export type Act = (typeof acts)[number];

/**
 * - `withdrawn`, `stopped`, `refused`: it ends so. `notOpened`: it never opens. `ended`: it had ended before.
 * - `continues`: it goes on, or waits on. `stands`: it is decided and stays so. `undone`: its result is taken back.
 */
export type ConsequenceEffect =
  | 'withdrawn'
  | 'stopped'
  | 'refused'
  | 'notOpened'
  | 'ended'
  | 'continues'
  | 'stands'
  | 'undone';

export interface Consequence {
  /** Procedure id within the bundle. */
  readonly dossier: string;
  readonly title: Sentence;
  readonly effect: ConsequenceEffect;
  /** National statuses that follow the present one; the last of them stays. */
  readonly statuses: readonly NationalStatus[];
  /** The form that is owed at its end. */
  readonly form: FormReference | null;
  readonly why: Sentence;
  /** The agency is still at work: a decision that it takes before it hears of the act stands. */
  readonly unlessDecided: boolean;
  /** Of what is undone: how, and its place in the order, from 1. */
  readonly undoing: { readonly how: Procedure['reversible']; readonly order: number } | null;
}

export interface Consequences {
  readonly caseId: string;
  readonly act: Act;
  /** Null: the act is about the whole case. */
  readonly dossier: string | null;
  /** Why the act cannot be done; then there are no lines. */
  readonly objection: Sentence | null;
  /** A line for each dossier that was chosen and is applicable, in the order of the bundle. */
  readonly lines: readonly Consequence[];
}

/** What a line says, before it is known of which dossier. */
export type Fate = Omit<Consequence, 'dossier' | 'title'>;

export function fate(effect: ConsequenceEffect, why: Sentence, more: Partial<Fate> = {}): Fate {
  return { effect, statuses: [], form: null, why, unlessDecided: false, undoing: null, ...more };
}
