/** What reaches every chart from the engine itself. Events from outside are in each procedure's `schema.ts`. */

/** A paper that the citizen hands in, by reference: the file itself never travels through a case. */
export interface DocumentReference {
  readonly kind: string;
  readonly number?: string;
  /** Where the file is kept, for example an object-store key. */
  readonly location: string;
}

export type ClockEvent =
  /** Opening of the last working day before the due day. */
  | { readonly type: 'clock.nearDue' }
  | { readonly type: 'clock.due' }
  /** The first office minute after the due instant. */
  | { readonly type: 'clock.overdue' }
  /** So many working days later it is still not decided: a rung of the bundle's escalation ladder. */
  | { readonly type: 'clock.escalated'; readonly workingDays: number }
  /** A limit of the citizen's, named by the state's tag `limit:<name>`, has run out. */
  | { readonly type: 'clock.lapsed'; readonly limit: string };

/** The case has handed the result to the citizen. */
export type CaseEvent = { readonly type: 'case.returned' };
