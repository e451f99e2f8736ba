/** The words that reach a chart from outside and from the clock. A chart adds its own beside them. */
import type { LocalDate } from '../calendar/local-date.js';

/** A paper that the citizen hands in, by reference: the file itself never travels through a case. */
export interface DocumentReference {
  readonly kind: string;
  readonly number?: string;
  /** Where the file is kept, for example an object-store key. */
  readonly location: string;
}

export type AgencyEvent<Outcome = unknown> =
  /** Officially received under the agency's own number: form 01 is owed. */
  | { readonly type: 'agency.accepted'; readonly number: string; readonly on: LocalDate }
  | { readonly type: 'agency.supplementRequested'; readonly items: readonly string[]; readonly legalBasis?: string }
  | { readonly type: 'agency.refused'; readonly reasons: readonly string[] }
  | { readonly type: 'agency.decided'; readonly outcome: Outcome };

export type CitizenEvent =
  | { readonly type: 'citizen.supplied'; readonly documents: readonly DocumentReference[] }
  | { readonly type: 'citizen.withdrew'; readonly reason?: string };

/** `by` names the office and function of the acting person, never their private data. */
export type OfficerEvent =
  | { readonly type: 'officer.stopped'; readonly by: string; readonly reason: string }
  | { readonly type: 'officer.retried'; readonly by: string; readonly reason: string };

export type ClockEvent =
  /** Opening of the last working day before the due day. */
  | { readonly type: 'clock.nearDue' }
  | { readonly type: 'clock.due' }
  /** The first office minute after the due instant. */
  | { readonly type: 'clock.overdue' }
  /** A limit of the citizen's, named by the state's tag `limit:<name>`, has run out. */
  | { readonly type: 'clock.lapsed'; readonly limit: string };

/** The case has handed the result to the citizen. */
export type CaseEvent = { readonly type: 'case.returned' };
