/** What the engine needs from an agency's system, whatever protocol that system speaks. */
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { Instant } from '../definitions/calendar/instant.js';
import type { AnnulmentDecision, WayOfUndoing } from '../definitions/language/annulment.js';

/** A message to an agency. Sending the same `key` again has no second effect. */
export interface AgencyMessage {
  /** `<reference>/<kind>-<n>`, for example `death-5f2c/funeral-support/1/supplement-1`. */
  readonly key: string;
  /** Our name of the dossier at this agency: `<case>/<dossier>/<attempt>`. */
  readonly reference: string;
  readonly procedure: string;
  readonly kind: 'application' | 'supplement' | 'answer';
  readonly content: unknown;
  /** Our own dossier code, printed on papers. */
  readonly dossierCode: string;
  /** Now, on the case's legal clock: the agency dates its papers by it. */
  readonly legalNow: Instant;
}

/** One thing that an agency said about a dossier. */
export interface AgencyNotice {
  /** Unique within the agency; the same id twice has one effect. */
  readonly id: string;
  readonly reference: string;
  /** 1, 2, 3 … per dossier: a gap means that one is still on its way. */
  readonly sequence: number;
  /** An event of the procedure's chart, type `agency.*`, in our words. */
  readonly event: { readonly type: `agency.${string}` };
}

/** What an agency holds under one reference. */
export interface AgencyRecord {
  /** The agency's own number of the dossier. */
  readonly number: string;
  /** Everything it has said so far, in order. */
  readonly notices: readonly AgencyNotice[];
  /** What it had decided was taken back; left out while it stands. */
  readonly annulled?: boolean;
}

/** Takes back what an agency decided: recovers money, restores a residence, annuls an extract. */
export interface AnnulmentRequest {
  /** `<reference>/annul`. */
  readonly key: string;
  readonly reference: string;
  readonly decision: AgencyDecision;
  readonly how: WayOfUndoing;
  readonly legalNow: Instant;
}

/** A result of another agency's, which this one may rely on, is annulled. It need not hold a dossier of the case. */
export interface AnnulmentNotice {
  /** `<reference>/told-<agency>`. */
  readonly key: string;
  /** Of the dossier whose result is annulled, at the agency that decided it. */
  readonly reference: string;
  /** The number by which everybody knows the result, for example that of an extract. */
  readonly resultNumber: string;
  readonly decision: AgencyDecision;
  readonly legalNow: Instant;
}

/** As an agency is told of it: nobody is named. */
export type AgencyDecision = Omit<AnnulmentDecision, 'by'>;

export interface AgencyPort {
  readonly agency: AgencyId;
  /** @throws AgencyUnavailable, AgencyRejected */
  submit(message: AgencyMessage): Promise<AgencyRecord>;
  /** @returns undefined when the agency has never heard of `reference` @throws AgencyUnavailable, AgencyRejected */
  query(reference: string): Promise<AgencyRecord | undefined>;
  /**
   * Asks the agency to end its work. `cancelled: false` means that it had decided before; the decision stands.
   * @throws AgencyUnavailable, AgencyRejected
   */
  cancel(request: {
    readonly key: string;
    readonly reference: string;
    readonly reason: string;
    readonly legalNow: Instant;
  }): Promise<AgencyRecord & { readonly cancelled: boolean }>;
  /**
   * Asks the agency to take back what it decided. `annulled: false` means that it had decided nothing that could be.
   * @throws AgencyUnavailable, AgencyRejected
   */
  annul(request: AnnulmentRequest): Promise<AgencyRecord & { readonly annulled: boolean }>;
  /** Tells the agency that a result which it may rely on is annulled. @throws AgencyUnavailable, AgencyRejected */
  inform(notice: AnnulmentNotice): Promise<void>;
  /** Translates the body of a callback. @throws AgencyRejected when the body is not of this agency's form */
  readNotice(body: unknown): AgencyNotice;
}

/** Nobody answered, or the agency said that it cannot answer now. The outcome of the call is unknown. */
export class AgencyUnavailable extends Error {
  override readonly name = 'AgencyUnavailable';
  /** Where it is known how long another try is in vain, milliseconds. */
  readonly retryInMs: number | undefined;

  constructor(message: string, { retryInMs, ...options }: ErrorOptions & { readonly retryInMs?: number } = {}) {
    super(message, options);
    this.retryInMs = retryInMs;
  }
}

/** The agency's system does not accept what we sent. Repeating it changes nothing: the fault is ours. */
export class AgencyRejected extends Error {
  override readonly name = 'AgencyRejected';
}
