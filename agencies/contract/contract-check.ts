/** What a check of the contract is, and what it has in hand. */
import type { AgencyMessage, AgencyNotice, AgencyPort } from '../port.js';
import type { Patience } from './patience.js';

/** An adapter, and one lawful dossier to try it and the system behind it with. */
export interface ContractContext {
  readonly port: AgencyPort;
  readonly patience: Patience;
  /** A new application under a reference of its own, which the agency takes up and decides. */
  newApplication(): AgencyMessage;
  /** What we answer to a question of the agency's; undefined when the event asks nothing. */
  reply(event: AgencyNotice['event']): unknown;
}

export type Occasion = 'application' | 'supplement' | 'answer' | 'cancel' | 'query' | 'annul' | 'inform';

/** What can be done to the system from behind, as only a stand-in lets us. Every power is over one dossier. */
export interface ControlInterface {
  /** How many dossiers the system holds under one reference of ours. */
  dossiersUnder(reference: string): Promise<number>;
  /** How often what it decided under one reference was taken back. */
  annulmentsUnder(reference: string): Promise<number>;
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

export interface Callback {
  readonly body: { readonly maThamChieu: string; readonly maThongBao?: unknown; readonly thuTu?: unknown };
  /** The HTTP status that it was answered with. */
  readonly status: number;
}

export interface RefusedCallback {
  /** As far as it can be read. */
  readonly reference: string | undefined;
  /** For the sender: what is wrong with it. */
  readonly message: string;
}

/** The place to which the system calls back. */
export interface CallbackEar {
  readonly url: string;
  /** Correctly signed callbacks, in order of arrival, repeats included. */
  readonly heard: readonly Callback[];
  /** Callbacks that nobody would take from a stranger: unsigned, stale, forged, replayed, unreadable. */
  readonly refused: readonly RefusedCallback[];
  /** The next callback about `reference` is answered with 503, as if nobody could take it at the moment. */
  turnAwayOnce(reference: string): void;
}

/** What not every system, and not every run, offers. */
export interface Powers {
  readonly control: ControlInterface;
  readonly callbacks: CallbackEar;
}

export type Power = keyof Powers;

export interface ContractCheck {
  readonly name: string;
  /** The rule, for the people who run the system. */
  readonly expected: string;
  readonly needs: readonly Power[];
  /** @throws ContractBroken, or what the port throws */
  run(context: ContractContext & Powers): Promise<void>;
}

/** The message says what was found, for the people who run the system. */
class ContractBroken extends Error {
  override readonly name = 'ContractBroken';
}

export function broken(found: string): never {
  throw new ContractBroken(found);
}

/** `run` is handed the powers that the check needs, and no others. */
export function check<Need extends Power = never>(
  name: string,
  {
    expected,
    needs = [],
    run,
  }: {
    readonly expected: string;
    readonly needs?: readonly Need[];
    run(context: ContractContext & Pick<Powers, Need>): Promise<void>;
  },
): ContractCheck {
  return { name, expected, needs, run };
}
