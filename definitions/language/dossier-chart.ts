/**
 * What a chart of a dossier promises to the engine beyond being plain XState 5: its context, its tags, its state meta.
 * Everything here is checked when the procedure is defined.
 */
import type { LegalSource } from './legal-source.js';
import type { NationalStatus } from './national-status.js';

/** A chart's context; charts add fields of their own beside these. */
export interface DossierContext<Application, Outcome> {
  /** What the agency receives. */
  readonly application: Application;
  /** What the agency issued; later dossiers are fed from it. */
  readonly outcome: Outcome | null;
  /** Papers asked for by the last supplement request. */
  readonly asked: readonly string[];
  /** Why the dossier was refused, stopped or withdrawn. */
  readonly reasons: readonly string[];
  /** Something a clerk should know about a success, for example `already removed`. */
  readonly note: string | null;
  /** What officers did in place of the citizen or the agency, oldest first. */
  readonly officerActs: readonly OfficerAct[];
}

/** A correction of the application, or a dossier taken over by hand. */
export interface OfficerAct {
  /** Type of the event, for example `officer.corrected`. */
  readonly type: string;
  /** Office and function, never a person's private data. */
  readonly by: string;
  readonly reason: string;
}

export function openContext<Application, Outcome>(application: Application): DossierContext<Application, Outcome> {
  return { application, outcome: null, asked: [], reasons: [], note: null, officerActs: [] };
}

/**
 * Tags give states their meaning.
 * - `counting`: the agency's legal limit runs. `suspended`: it is paused. Neither: the dossier is on no clock, and the
 *   next counting state starts a fresh one.
 * - `awaiting:*`: who has to act. The engine asks an agency that stays silent.
 * - `limit:<name>`: a limit of the citizen's runs in this state; `clock.lapsed` ends it.
 * - `final:*`: how the agency's work ended. A decided dossier has it before the result is returned.
 */
export type ChartTag =
  | 'counting'
  | 'suspended'
  | 'awaiting:agency'
  | 'awaiting:citizen'
  | 'awaiting:officer'
  | `limit:${string}`
  | 'final:positive'
  | 'final:refused'
  | 'final:withdrawn'
  | 'final:stopped';

/** A numbered form of a set; the numbering changed over the years, so the set is never left out. */
export interface FormReference {
  readonly formSet: string;
  readonly number: string;
}

/** `meta` of every state that a dossier can rest in. */
export interface StateMeta {
  readonly status: NationalStatus;
  readonly law?: LegalSource;
  /** The form that is owed when this state is entered. */
  readonly form?: FormReference;
}
