/** What the contract suite must be able to do to the system behind an adapter. Every power is over one dossier. */

export type Occasion = 'application' | 'supplement' | 'answer' | 'cancel' | 'query';

export interface FarSide {
  /** How many dossiers the system holds under one reference of ours. */
  dossiersUnder(reference: string): Promise<number>;
  /** Bodies of the callbacks that have arrived so far. */
  callbacksAbout(reference: string): Promise<readonly unknown[]>;
  askForPapers(reference: string, items: readonly string[]): Promise<void>;
  /** Nothing is decided until it is released. */
  hold(reference: string): Promise<void>;
  release(reference: string): Promise<void>;
  failOnce(reference: string, on: Occasion, status: number): Promise<void>;
  /** The work is done, the answer never arrives. */
  loseAnswerOnce(reference: string, on: Occasion): Promise<void>;
  /** From now on nobody answers about this dossier. */
  goDown(reference: string): Promise<void>;
}
