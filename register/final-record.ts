/** What stays of a case after Temporal has forgotten it. Never holds anything about a person. */
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { Instant } from '../definitions/calendar/instant.js';
import type { NationalStatus } from '../definitions/language/national-status.js';
import type { Procedure } from '../definitions/language/procedure.js';

export interface FinalDossier {
  /** Procedure id within the bundle. */
  readonly id: string;
  /** Our own dossier code; absent for a procedure that was not chosen. */
  readonly code?: string;
  /** Absent when the dossier was never opened. */
  readonly agency?: AgencyId;
  readonly agencyNumber?: string;
  /** Of the filing that was decided, as in our reference `<case>/<dossier>/<attempt>`; 1 unless given. */
  readonly attempt?: number;
  /** Absent when the dossier was never opened. */
  readonly status?: NationalStatus;
  readonly result: 'positive' | 'refused' | 'withdrawn' | 'stopped' | 'notApplicable' | 'notChosen' | 'notOpened';
  /** Codes, not sentences: a sentence could name a person. */
  readonly reasons: readonly string[];
  readonly reversible: Procedure['reversible'];
  /** An officer entered what the agency had decided on paper: its system may know nothing of it. */
  readonly byHand?: true;
  readonly decidedAt?: Instant;
  /** The end of the agency's limit, with all that the law did not count. */
  readonly dueAt?: Instant;
  /** A breach stays on record, whatever came of the dossier. */
  readonly overdueSince?: Instant;
  /** The one new date that the apology slip gave. */
  readonly rescheduledTo?: Instant;
}

/** One positive outcome and what undoing it takes. */
export interface UndoStep {
  readonly dossier: string;
  readonly how: Procedure['reversible'];
}

export interface FinalRecord {
  readonly caseId: string;
  readonly bundle: string;
  readonly outcome: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly dossiers: readonly FinalDossier[];
  readonly undo: readonly UndoStep[];
}

/** The order in which positive outcomes would be undone: what was decided last rests on what came before it. */
export function undoListOf(dossiers: readonly FinalDossier[]): readonly UndoStep[] {
  return dossiers
    .filter(({ result }) => result === 'positive')
    .toSorted((one, other) => (other.decidedAt ?? 0) - (one.decidedAt ?? 0))
    .map(({ id, reversible }) => ({ dossier: id, how: reversible }));
}
