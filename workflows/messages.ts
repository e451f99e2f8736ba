/** The contract with the outside: updates, queries, and what a case takes in and gives back. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { LocalDate } from '../definitions/calendar/local-date.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import type { Sentence } from '../definitions/language/bundle.js';
import type { MigrationCode } from './codes.js';
import type { AddedEvent } from './engine/decide/addition.js';
import type { MovedDate } from './engine/decide/calendar-change.js';
import type { CaseFacts, CaseOutcome } from './engine/decide/case-state.js';
import type { Act, Consequences } from './engine/decide/consequence.js';
import type { CaseMessage } from './engine/decide/happening.js';
import type { StoredCase } from './engine/decide/stored-case.js';
import type { CaseExplanation } from './engine/view/case-explanation.js';
import type { CaseView } from './engine/view/case-view.js';
import type { DossierView } from './engine/view/dossier-view.js';

/** Built by the client; a start that misses any of it is refused. */
export type CaseInput = Omit<CaseFacts, 'caseId'> & {
  /** What the run before continue-as-new handed on. */
  readonly carry?: StoredCase;
};

/** How a case ended. */
export interface CaseResult {
  readonly caseId: string;
  readonly outcome: CaseOutcome;
  readonly view: CaseView;
}

/** `repeated`: the same event id had its effect before. */
export interface Accepted {
  readonly caseId: string;
  readonly effect: 'taken' | 'repeated';
}

/** What the citizen does: supplies papers, confirms or disputes a draft, chooses, withdraws, joins. */
export const citizenUpdate = defineUpdate<Accepted, [CaseMessage]>('citizen');
/** What an agency says about a dossier; sent by the gateway for a callback. */
export const agencyUpdate = defineUpdate<Accepted, [CaseMessage]>('agency');
/** What an officer does: stops a dossier, helps a failed one on, takes one over by hand, gives a late one its new date. */
export const officerUpdate = defineUpdate<Accepted, [CaseMessage]>('officer');
/** A calendar that was published after the case was opened. */
export const calendarUpdate = defineUpdate<Accepted, [CaseMessage]>('calendar');

/**
 * `askedAt` in each query is the machine time of the one who asks, milliseconds since 1970. Without it the answer is as of
 * the case's last move: a query sees no other clock.
 */
export const caseQuery = defineQuery<CaseView, [askedAt?: number]>('case');
export const dossierQuery = defineQuery<DossierView, [dossier: string, askedAt?: number]>('dossier');
/** Why every date of the case is as it is. */
export const explainQuery = defineQuery<CaseExplanation, [askedAt?: number]>('explain');
/** What an act would mean for each dossier, without doing it; about the whole case unless a dossier is named. */
export const consequencesQuery = defineQuery<Consequences, [act: Act, dossier?: string]>('consequences');
/** What a calendar would move, without moving it. */
export const calendarQuery = defineQuery<CalendarAnswer, [WorkingCalendar]>('calendar');

/** What another version of its bundle would change, without changing it. `hash` is that of the version as the asker knows it. */
export const migrationQuery = defineQuery<MigrationPreview, [to: string, hash: string]>('migration');

/** What an addition to the declaration would add, without adding it. `id` is that of the event that would follow. */
export const additionQuery = defineQuery<AdditionPreview, [id: string, part: AddedEvent['part'], askedAt?: number]>(
  'addition',
);

export interface AdditionPreview {
  /** The same event was taken before. */
  readonly held: boolean;
  /** On the case's legal clock: the dossiers that come with it are numbered on this day. */
  readonly day: LocalDate;
  /** Why the case would take nothing. */
  readonly objection: string | null;
  readonly dossiers: readonly { readonly id: string; readonly title: Sentence; readonly dueAt: string | null }[];
}

/** Dates as people read them; `objection` says why the case would not take the calendar. */
export interface CalendarAnswer {
  readonly objection: string | null;
  /** The case counts by it already. */
  readonly held: boolean;
  readonly moves: readonly {
    readonly dossier: string | null;
    readonly what: MovedDate['what'];
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface MigrationPreview {
  /** The case is under that version already. */
  readonly held: boolean;
  /** Why the case would stay as it is; both null when it can move now. */
  readonly code: MigrationCode | null;
  readonly objection: string | null;
  readonly moves: CalendarAnswer['moves'];
}

export type { Act, Consequences } from './engine/decide/consequence.js';
export type { CaseMessage } from './engine/decide/happening.js';
export type { CaseExplanation } from './engine/view/case-explanation.js';
export type { CaseView } from './engine/view/case-view.js';
export type { DossierView } from './engine/view/dossier-view.js';
