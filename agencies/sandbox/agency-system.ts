/**
 * How a stand-in agency works: a table of stages, in its own words. The table is pure data and pure functions; the
 * database, the clockwork and the doors are shared by all and know no procedure.
 */
import type { AgencyId } from '../../definitions/agencies/agency.js';

/** The agency's own file on one dossier. */
export interface Folder {
  readonly number: string;
  readonly procedure: string;
  /** In the agency's words, as it was admitted. */
  readonly application: unknown;
  /** What its clerks wrote down. */
  readonly memory: Readonly<Record<string, unknown>>;
  /** Legal day of the message that set the agency to work, YYYY-MM-DD: its papers bear this day. */
  readonly day: string;
}

/** A notice without its envelope, in the agency's words. */
export type Said = Readonly<Record<string, unknown>>;

export type End = 'decided' | 'refused' | 'cancelled';

/** What one piece of work leads to. */
export type Step = { readonly say?: readonly Said[]; readonly remember?: Readonly<Record<string, unknown>> } & (
  | { readonly next: string }
  | { readonly end: End }
);

/** The next number of one of the agency's own books, such as its register of deaths. */
export type TakeNumber = (book: string) => Promise<number>;

export type Stage =
  | {
      /** Nothing is judged here, so neither a refusal nor a question can come of it. */
      readonly clerical?: true;
      readonly work: (folder: Folder, takeNumber: TakeNumber) => Step | Promise<Step>;
    }
  | { readonly onAnswer: (folder: Folder, content: unknown) => Step };

export interface AgencySystem {
  readonly agency: AgencyId;
  /** @returns what is kept of the application @throws Error, told to the sender, when it is not of the agency's form */
  admit(procedure: string, content: unknown): object;
  /** The agency's own number of its n-th dossier of the year. */
  numberOf(running: number, year: string): string;
  /** Done while the sender waits: officially receives the dossier, or even decides it. */
  receive(folder: Folder): Step;
  readonly stages: Readonly<Record<string, Stage>>;
  asks(items: readonly string[], legalBasis: string | undefined): Said;
  refuses(reasons: readonly string[]): Said;
}

/** `000042`: running numbers as the agencies print them. */
export const digits = (running: number, length: number) => String(running).padStart(length, '0');
