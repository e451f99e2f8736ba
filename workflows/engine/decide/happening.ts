import type { CallFailure } from '../../../definitions/language/calls.js';

/** An event from outside, as it travels in an update. */
export interface CaseMessage {
  /** Chosen by the sender; the same id twice has one effect. */
  readonly id: string;
  /** Absent: meant for the case, that is for every dossier that can take it. */
  readonly dossier?: string;
  /** Who acts, in words that name no person; the gateway knows by the token. */
  readonly actor?: string;
  /** Set on notices of an agency. */
  readonly notice?: {
    /** Who says it; the gateway knows by the signature. */
    readonly agency: string;
    readonly reference: string;
    readonly sequence: number;
  };
  readonly event: { readonly type: string; readonly [field: string]: unknown };
}

/** Everything that can move a case. */
export type Happening =
  | { readonly type: 'messageReceived'; readonly message: CaseMessage }
  | { readonly type: 'callSucceeded'; readonly token: number; readonly output: unknown }
  | {
      readonly type: 'callFailed';
      readonly token: number;
      /** `final`: repeating the call changes nothing. */
      readonly failure: CallFailure & { readonly final: boolean };
    }
  | { readonly type: 'timePassed' }
  /** The workflow was cancelled in the Temporal UI: an officer's stop. */
  | { readonly type: 'stopRequested' };
