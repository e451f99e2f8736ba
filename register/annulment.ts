/** An annulment as the register keeps it beside the final record: the decision, and each step with what became of it. */
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { Instant } from '../definitions/calendar/instant.js';
import type { AnnulmentDecision, WayOfUndoing } from '../definitions/language/annulment.js';

/** One result to be taken back, or one agency to be told of it. */
export interface PlannedStep {
  /** 1, 2, 3 …: the order in which the steps are carried out. */
  readonly position: number;
  /** Whose result is taken back. */
  readonly dossier: string;
  /** Who has to do something about it. */
  readonly agency: AgencyId;
  /** Our name of the dossier at the agency that decided it. */
  readonly reference: string;
  /** `by-notice`: this agency decided nothing of it; it is told, for it relies on the result. */
  readonly how: WayOfUndoing | 'by-notice';
  /** By which whoever is told knows the result, for example the number of an extract. */
  readonly resultNumber?: string;
}

export interface AnnulmentStep extends PlannedStep {
  /** `begun` is written before the agency is called: the call may have been made, or not. */
  readonly state: 'planned' | 'begun' | 'done' | 'byHand';
  readonly begunAt?: Instant;
  readonly doneAt?: Instant;
  /** Rounds of calls that it took. */
  readonly tries: number;
  /** Code of the last failure that a person had to see. */
  readonly error?: string;
  readonly byHand?: DoneByHand;
}

/** An officer has seen to it on paper. Offices and functions; names of people do not belong here. */
export interface DoneByHand {
  readonly by: string;
  readonly reason: string;
}

export interface Annulment {
  readonly caseId: string;
  readonly decision: AnnulmentDecision;
  readonly requestedAt: Instant;
  /** When the case had its final record, and the steps were written down. */
  readonly begunAt?: Instant;
  readonly steps: readonly AnnulmentStep[];
  /** Dossiers whose positive result no annulment takes back. */
  readonly standing: readonly string[];
  readonly completedAt?: Instant;
}

/** The register has nothing that could be annulled this way; the message says why and what to do. */
export class AnnulmentRefused extends Error {
  override readonly name = 'AnnulmentRefused';
}
