/** What a control is started with, and what it owes: the work that the engine does for the same case. */
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import type { CaseFacts, CaseOutcome } from '../../workflows/engine/decide/case-state.js';

/** Left out one by one, they show what each costs. */
export interface Duties {
  /** A reminder before each agency's limit ends, and a mark when it has ended. */
  readonly clock: boolean;
  /** What the case shows in lists. */
  readonly attributes: boolean;
  /** The funeral payment is reserved before it is asked for, and the final record is kept. */
  readonly register: boolean;
}

export const allDuties: Duties = { clock: true, attributes: true, register: true };
/** As in the sketch of technical-notes 7.3: five applications, five answers, nothing else. */
export const noDuties: Duties = { clock: false, attributes: false, register: false };

/** The same start as a case of the engine's. */
export interface ControlInput extends Omit<CaseFacts, 'declaration'> {
  readonly declaration: DeathDeclaration;
  readonly duties: Duties;
}

export interface ControlResult {
  readonly caseId: string;
  readonly outcome: CaseOutcome;
}
