/** Our own record of cases (sổ theo dõi hồ sơ). Subjects are known to it by keyed hashes only. */
import type { Instant } from '../definitions/calendar/instant.js';
import type { LocalDate } from '../definitions/calendar/local-date.js';
import type { Annulment, PlannedStep } from './annulment.js';
import type { AnnulmentOrder, FailedStep, FinishedStep } from './annulments.js';
import type { AnsweredRequest, Request } from './answered-requests.js';
import type { AuditEntry, AuditLine } from './audit.js';
import type { FinalRecord } from './final-record.js';
import type { Holdings } from './holdings.js';
import type { Outbox } from './outbox.js';

export interface Opening {
  readonly caseId: string;
  readonly subjectKey: string;
  readonly bundle: string;
  /** Organisation that receives the case, for example `H51.17`: dossier codes are numbered within it. */
  readonly orgCode: string;
  readonly filedOn: LocalDate;
  /** Ids of the procedures that need a dossier code. */
  readonly dossiers: readonly string[];
  /** Those among them of which a subject has one only. */
  readonly soleDossiers: readonly string[];
  /** Code of the commune whose offices are competent. */
  readonly commune: string;
  /** Keyed hash of whoever applies; null when no person does. */
  readonly person: string | null;
}

export interface Addition extends Pick<Opening, 'caseId' | 'dossiers' | 'soleDossiers'> {
  /** Day on which they are asked for. */
  readonly on: LocalDate;
}

export interface Opened {
  /** By procedure id, for example `H51.17-260302-0001`. */
  readonly dossierCodes: Readonly<Record<string, string>>;
  /** `true` when the case had been opened before: it keeps its first codes. */
  readonly openedBefore: boolean;
}

export interface RegisteredCase {
  readonly caseId: string;
  readonly bundle: string;
  readonly dossierCodes: Readonly<Record<string, string>>;
  /** Present once the case is closed. It stays as it was, also when the case is annulled later. */
  readonly final?: FinalRecord;
  /** Present once an annulment has been ordered. */
  readonly annulment?: Annulment;
  /** How the closed case stands now: `annulled`, or as its final record says. */
  readonly outcome?: string;
  /** When everything about people was erased; the rest is here. */
  readonly erasedAt?: Instant;
}

/** Whose case it is, and where. */
export interface CaseAccess {
  readonly bundle: string;
  /** Null for a case that was opened before the register kept it. */
  readonly commune: string | null;
  /** Keyed hashes. */
  readonly people: readonly string[];
}

/** One case's claim to a payment that is made at most once per subject. */
export interface PaymentClaim {
  readonly payment: string;
  readonly subjectKey: string;
  readonly caseId: string;
  readonly dossier: string;
  readonly head: string;
  /** VND. */
  readonly amount: number;
}

export type PaymentAnswer =
  | { readonly granted: true }
  | {
      readonly granted: false;
      readonly by: { readonly caseId: string; readonly dossier: string; readonly head: string };
    };

export interface Closing {
  readonly record: FinalRecord;
  readonly results: readonly { readonly dossier: string; readonly dossierCode: string; readonly outcome: unknown }[];
  /** Payments of this case that were made: nobody can claim them again. */
  readonly spentPayments: readonly string[];
}

/** One delivery of a callback that no case took. */
export interface CallbackDelivery {
  readonly agency: string;
  /** The agency's own id of the notice; a digest of the body where it could not be read. */
  readonly notice: string;
  /** Null where the body could not be read. */
  readonly reference: string | null;
  readonly event: string | null;
  /** What was answered: a code of `docs/errors.md`. */
  readonly code: string;
  readonly body: string;
  readonly at: Instant;
}

export interface KeptCallback extends Omit<CallbackDelivery, 'at'> {
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly deliveries: number;
}

export interface Register {
  /**
   * Safe to repeat: the first opening fixes the dossier codes, the place and whose case it is.
   * @throws AlreadyFiled when another case has a sole dossier
   */
  registerOpening(opening: Opening): Promise<Opened>;
  /**
   * Codes for dossiers that are added to a case; those that have one keep it. Safe to repeat.
   * @returns all codes of the case @throws AlreadyFiled @throws Error when the case was never opened
   */
  addDossiers(addition: Addition): Promise<Readonly<Record<string, string>>>;
  findCase(caseId: string): Promise<RegisteredCase | undefined>;
  /** What it keeps back for a case; undefined when the case was never opened. */
  holdings(caseId: string): Promise<Holdings | undefined>;
  /** One holder per payment and subject. The same case asking again, also with another head, holds it. */
  reservePayment(claim: PaymentClaim): Promise<PaymentAnswer>;
  /** A payment that was made is not released. */
  releasePayment(holder: Pick<PaymentClaim, 'payment' | 'subjectKey' | 'caseId'>): Promise<void>;
  /**
   * Keeps the results and the final record, and lets go of reservations that were not spent, in one transaction.
   * Safe to repeat: a closed case does not change.
   * @throws Error when the case was never opened
   */
  closeCase(closing: Closing): Promise<void>;
  /**
   * Keeps the decision to annul a case, which may still run. The same decision again changes nothing.
   * @throws AnnulmentRefused when the case is unknown, or annulled by another decision
   */
  requestAnnulment(order: AnnulmentOrder): Promise<Annulment>;
  /**
   * Writes down every step, in the order in which they are to be carried out, and begins the first that is not done.
   * Safe to repeat: the first plan stays.
   * @returns null while the case has no final record
   * @throws AnnulmentRefused as above, or when this build does not have the bundle of the record
   */
  beginAnnulment(order: AnnulmentOrder): Promise<Annulment | null>;
  /**
   * A step that was begun is done, and the next one begins. The last one completes the annulment: payments are free
   * again, and what a subject has once only may be filed anew.
   */
  finishAnnulmentStep(finished: FinishedStep): Promise<Annulment>;
  /** Keeps why a step that was begun does not get on. */
  failAnnulmentStep(failed: FailedStep): Promise<void>;
  /** What an annulment of a closed case would take back, in its order. @throws AnnulmentRefused as above */
  plannedAnnulment(caseId: string): Promise<readonly PlannedStep[]>;
  /** Keeps a callback that was refused, for 30 days; delivered again, it is counted. */
  keepCallback(delivery: CallbackDelivery): Promise<void>;
  /** A callback that was kept has been taken after all. */
  settleCallback(delivery: Pick<CallbackDelivery, 'agency' | 'notice' | 'at'>): Promise<void>;
  /**
   * Destroys the keys of a closed case, and what was sealed with them here. Its record stays. Safe to repeat.
   * @returns when it was erased first
   * @throws ErasureRefused while the case is open, or its annulment is not complete
   */
  eraseCase(caseId: string, at: Instant): Promise<Instant>;
  /** Callbacks that no case has taken, the newest first, at most so many. */
  untakenCallbacks(most: number): Promise<readonly KeptCallback[]>;
  /** References of a case under which it was told something that it has not taken. */
  untakenReferences(caseId: string): Promise<readonly string[]>;
  /** Undefined when the case was never opened. */
  caseAccess(caseId: string): Promise<CaseAccess | undefined>;
  /** A further applicant, by keyed hash, whom the case has taken: from now on it is theirs as well. */
  addPerson(applicant: { readonly caseId: string; readonly person: string }): Promise<void>;
  /** Cases of one applicant, by keyed hash, at most so many. */
  casesOfPerson(person: string, most: number): Promise<readonly string[]>;
  /** Keeps a request under its key; the first one stays. @returns the one that is kept */
  keepRequest(request: Request): Promise<AnsweredRequest>;
  /** Keeps the answer to a request; the first one stays. */
  answerRequest(request: Pick<Request, 'caller' | 'key'>, answer: unknown): Promise<void>;
  /** Writes a line that nobody changes any more. */
  audit(entry: AuditEntry): Promise<void>;
  /** The lines about one case, the oldest first. */
  auditOf(caseId: string): Promise<readonly AuditLine[]>;
  /** What is on its way to those who follow cases by webhook. */
  readonly outbox: Outbox;
  close(): Promise<void>;
}
