/** One case of the run as everybody has it: the case itself, its history, the agencies' books, the register. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import type { CaseView } from '../../../workflows/messages.js';
import type { CaseScript } from '../case-script.js';
import type { BookedDossier } from './agency-books.js';
import type { RegisteredAnnulment, RegisteredEnd } from './register-books.js';

export interface EndedCase {
  readonly script: CaseScript;
  readonly caseId: string;
  /** What Temporal says of the workflow. */
  readonly status: string;
  /** As it closed; undefined when it did not. */
  readonly view: CaseView | undefined;
  /** What the agencies hold of it. */
  readonly booked: readonly (BookedDossier & { readonly agency: AgencyId })[];
  /** Why its history cannot be replayed; null when it can. */
  readonly replayFault: string | null;
  /** By message id: how often the case said that it took it. */
  readonly taken: ReadonlyMap<string, number>;
  /** The payments that the register says were made. */
  readonly paymentsSpent: number;
  /** As the register has it; undefined when it has no final record. */
  readonly record: RegisteredEnd | undefined;
  readonly annulment: RegisteredAnnulment | undefined;
}
