/** Everything a case knows about itself. Plain values and XState snapshots: no promise, no handle, no function. */
import type { AnyMachineSnapshot } from 'xstate';
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { LimitClock } from '../../../definitions/calendar/limit-clock.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Sentence } from '../../../definitions/language/bundle.js';
import type { CallName } from '../../../definitions/language/calls.js';
import type { FormReference } from '../../../definitions/language/dossier-chart.js';
import type { LimitPromises } from '../../../definitions/language/legal-limit.js';
import type { SchemeInForce } from '../../../definitions/language/province-scheme.js';
import type { TimeLimit } from '../../../definitions/language/time-limit.js';
import type { Patience } from './patience.js';

/** What never changes while the case runs. Built by the client. */
export interface CaseFacts {
  readonly caseId: string;
  /** `id@version` of the bundle, and the hash of its definition when the case was opened, or moved to that version. */
  readonly bundle: string;
  readonly hash: string;
  readonly declaration: unknown;
  /** By dossier, the version whose limits count where the case was received under an earlier one; its own unless given. */
  readonly limitsOf?: Readonly<Record<string, string>>;
  /** Versions that the case was under before, the first one first. */
  readonly moves?: readonly { readonly from: string; readonly by: string; readonly at: Instant }[];
  /** Id of the event by which the first applicant would join: who files again is found, not counted twice. */
  readonly applicant: string;
  /** Keyed hash of the legal subject. */
  readonly subjectKey: string;
  readonly dossierCodes: Readonly<Record<string, string>>;
  readonly commune: { readonly code: string; readonly name: string; readonly province: string };
  /** The competent office per agency on the day of filing. */
  readonly offices: Readonly<Partial<Record<AgencyId, string>>>;
  /** Offices that take over by a law already known, in the order in which they do. */
  readonly handovers: readonly Handover[];
  readonly calendars: Calendars;
  /** Shorter limits that were promised where the case was filed. */
  readonly promises: LimitPromises;
  /** Of the province, in force where and when the case was filed; absent where there is none. */
  readonly scheme?: SchemeInForce;
  /** The usual one unless given. */
  readonly patience?: Patience;
  /** Address of the page that says what to do about an incident. */
  readonly runbook?: string;
  readonly filedAt: Instant;
  /** Milliseconds by which the case's legal clock runs ahead of the machine's; 0 outside development. */
  readonly clockOffset: number;
}

export interface Calendars {
  readonly common: WorkingCalendar;
  /** Of agencies that do not work by the common one. */
  readonly own: Readonly<Partial<Record<AgencyId, WorkingCalendar>>>;
}

/** From `at` on, `office` is competent for what the agency had. */
export interface Handover {
  readonly agency: AgencyId;
  readonly at: Instant;
  readonly office: string;
}

export type FinalResult = 'positive' | 'refused' | 'withdrawn' | 'stopped';

/** The agency's legal limit on one dossier. */
export interface DossierClock extends LimitClock {
  readonly filedAt: Instant;
  /** What the law allows, where `limit` is a shorter promise. */
  readonly statutory: TimeLimit;
  /** Limits of the citizen's that pause this one. */
  readonly pausedBy: readonly string[];
  /** Null when the count reaches a year without a calendar. */
  readonly dueAt: Instant | null;
  /** Milestones of the present due date that have passed. A date that moves on leaves them behind again. */
  readonly reached: readonly Milestone[];
  /** Milestones that the chart has been told of: each once, whatever happens to the date. */
  readonly announced: readonly Milestone[];
  /** When the agency's work ended; the clock then says nothing any more. */
  readonly endedAt: Instant | null;
}

/** `late+3`: three working days after it became overdue, a rung of the escalation ladder. */
export type Milestone = 'nearDue' | 'due' | 'overdue' | `late+${number}`;

export interface OpenDossier {
  readonly phase: 'open';
  readonly snapshot: AnyMachineSnapshot;
  readonly openedAt: Instant;
  /** When the chart came to rest in its present state. */
  readonly enteredAt: Instant;
  readonly decidedAt: Instant | null;
  readonly clock: DossierClock | null;
  readonly citizenLimit: CitizenLimit | null;
  /** When it first became overdue. This stays on record, also when it is decided or filed with another agency. */
  readonly overdueSince: Instant | null;
  /** Form 04: at most one for each agency that the dossier was filed with, the present one's last. */
  readonly reschedulings: readonly Rescheduling[];
  /** The offices that had it, the present one last. */
  readonly offices: readonly { readonly office: string; readonly since: Instant }[];
  /** Whose time it was, each entry until the next one; null: nobody's. */
  readonly turns: readonly Turn[];
  /** `after` and delayed raises of the chart, by their id. */
  readonly timers: Readonly<Record<string, { readonly event: { readonly type: string }; readonly at: Instant }>>;
  /** What the agency was last told: which filing, and how many messages of each kind. */
  readonly filing: Filing;
  /** How long an agency that owes an answer has been silent. */
  readonly silence: { readonly since: Instant; readonly asks: number; readonly nextAskAt: Instant } | null;
  readonly forms: readonly (FormReference & { readonly at: Instant })[];
  readonly supplementRequests: number;
  /** Events the chart emitted, for those who follow the case. */
  readonly emitted: readonly { readonly type: string; readonly at: Instant }[];
}

/** The one new date, with the reason that the citizen was given. */
export interface Rescheduling {
  /** Of the filing, as in `filing`. */
  readonly attempt: number;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly dueAt: Instant;
}

/** `transport`: a message of ours is on its way to the agency's system, or is held up on our side. */
export type TimeOwner = 'agency' | 'citizen' | 'transport';

export interface Turn {
  readonly who: TimeOwner | null;
  readonly since: Instant;
}

/** A limit of the citizen's, from when they were shown what they have to decide about. */
export interface CitizenLimit {
  readonly name: string;
  /** What they were shown, as JSON: when that changes, the limit starts anew. */
  readonly about: string;
  readonly limit: TimeLimit;
  readonly startedAt: Instant;
  /** Null when the count reaches a year without a calendar. */
  readonly dueAt: Instant | null;
  readonly lapsed: boolean;
}

/** What was planned for a dossier when the case was opened, if each dossier takes its full time. */
export interface PlannedDossier {
  readonly limit: TimeLimit;
  /** What the law allows, where `limit` is a shorter promise. */
  readonly statutory: TimeLimit;
  readonly agency: AgencyId;
  /** When its limit begins and ends; null when that reaches a year without a calendar. */
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  /** When it was asked for, if that was later than the rest. */
  readonly addedAt?: Instant;
}

export interface Filing {
  readonly attempt: number;
  readonly agency: AgencyId;
  readonly messages: number;
  /** The agency's own number, once known. */
  readonly number: string | null;
  /** Sequence of the last notice that had its effect. */
  readonly lastNotice: number;
}

export type Dossier =
  | { readonly phase: 'notChosen' }
  | { readonly phase: 'notApplicable'; readonly reason: Sentence }
  | { readonly phase: 'waiting'; readonly for: readonly string[] }
  | { readonly phase: 'notOpened'; readonly reason: Sentence; readonly result: 'refused' | 'withdrawn' | 'stopped' }
  | OpenDossier;

/** Calls a chart may invoke, and those that the engine makes on its own behalf. */
export type EngineCallName = CallName | 'queryApplication' | 'releasePayment' | 'closeCase';

/** A call that has not been answered for good: running, or waiting for its next try. */
export interface PendingCall {
  /** Unique within the case; an answer whose token is gone is dropped. */
  readonly token: number;
  readonly name: EngineCallName;
  /** Null for calls of the case itself. */
  readonly dossier: string | null;
  /** The chart's `invoke` id, to which the answer is reported. */
  readonly invokeId: string | null;
  /** Whose task queue; null for our own. */
  readonly agency: AgencyId | null;
  readonly input: unknown;
  /** How often this call was made; a retry inside the activity does not count. */
  readonly attempts: number;
  /** 1 for the first call of this kind for this dossier, 2 for the second …: part of the activity's id. */
  readonly ordinal: number;
  readonly status: 'running' | 'waitingForRetry' | 'waitingForTurn';
  readonly nextTryAt: Instant | null;
}

export interface Incident {
  readonly kind: 'chart-fault' | 'call-failed' | 'agency-unreachable' | 'calendar-missing';
  readonly dossier: string | null;
  readonly since: Instant;
  /** Code of `docs/errors.md`. */
  readonly code: string;
  readonly message: string;
}

/** One payment that can be made once: who holds it, and which claims have fallen. */
export interface PaymentState {
  readonly granted: { readonly dossier: string; readonly head: string } | null;
  /** `<dossier>/<head>` of claims that were refused, withdrawn or stopped. */
  readonly fallen: readonly string[];
  /** Set when the payment was decided: later claims are covered by it. */
  readonly coveredBy: string | null;
}

export type CaseOutcome = 'returned' | 'partly-returned' | 'refused' | 'withdrawn' | 'stopped' | 'nothing-due';

export interface CaseState {
  readonly facts: CaseFacts;
  readonly dossiers: Readonly<Record<string, Dossier>>;
  readonly calls: readonly PendingCall[];
  readonly payments: Readonly<Record<string, PaymentState>>;
  readonly incidents: readonly Incident[];
  /** Applicants beside the first one, by the id of the event that brought them. */
  readonly parties: readonly { readonly id: string; readonly relation: string; readonly joinedAt: Instant }[];
  /** As they are now: a later decree may have changed what the case was opened with. */
  readonly calendars: Calendars;
  /** The competent office per agency now, and those that will take over. */
  readonly offices: CaseFacts['offices'];
  readonly handovers: readonly Handover[];
  readonly plan: Readonly<Record<string, PlannedDossier>>;
  /** Promised on the appointment slip; never moved afterwards. Null until every year that it needs has a calendar. */
  readonly promisedAt: Instant | null;
  /** Ids of events that had their effect, newest last. */
  readonly seen: readonly string[];
  readonly lastToken: number;
  /** How many calls of each kind were made, by `<dossier>.<name>`. */
  readonly callCounts: Readonly<Record<string, number>>;
  readonly outcome: CaseOutcome | null;
}
