/** The contract of an annulment with the outside. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Annulment } from '../../activities/register-calls.js';
import type { Instant } from '../../definitions/calendar/instant.js';
import type { AnnulmentDecision } from '../../definitions/language/annulment.js';
import type { Incident } from '../engine/decide/case-state.js';
import type { Patience } from '../engine/decide/patience.js';
import type { Accepted } from '../messages.js';

/** Built by the client. */
export interface AnnulmentInput {
  readonly caseId: string;
  /** `id@version`, as the register has it. */
  readonly bundle: string;
  readonly decision: AnnulmentDecision;
  /** Pauses between rounds of tries; the usual ones unless given. */
  readonly patience?: Patience;
  /** What the run before continue-as-new knew. */
  readonly carry?: AnnulmentCarry;
}

export type AnnulmentCarry = Pick<AnnulmentView, 'annulment' | 'tries' | 'incident' | 'cancellationRefused'> & {
  /** Ids of officers' answers that had their effect. */
  readonly seen: readonly string[];
};

/** The workflow id of the annulment of a case. */
export function annulmentId(caseId: string): string {
  return `${caseId}.annulment`;
}

export interface AnnulmentResult {
  readonly caseId: string;
  readonly outcome: 'annulled';
  readonly annulment: Annulment;
}

export type AnnulmentStage = 'stoppingCase' | 'annulling' | 'annulled';

export interface AnnulmentView {
  readonly caseId: string;
  readonly bundle: string;
  readonly stage: AnnulmentStage;
  readonly decision: AnnulmentDecision;
  /** As the register has it; null while the case itself is being stopped. */
  readonly annulment: Annulment | null;
  /** Rounds of calls for the step that is open, or for the register. */
  readonly tries: number;
  readonly nextTryAt: Instant | null;
  readonly incident: AnnulmentIncident | null;
  /** Somebody asked to cancel it. */
  readonly cancellationRefused: boolean;
  readonly asOf: Instant;
}

export type AnnulmentIncident = Pick<Incident, 'since' | 'code' | 'message'> & {
  readonly kind: Extract<Incident['kind'], 'call-failed' | 'agency-unreachable'>;
  /** Who does not get on: the agency of the step that is open, the case that is to end first, or our own register. */
  readonly at: 'step' | 'case' | 'register';
};

/** What an officer says about the step that is open. */
export interface OfficerAnswer {
  /** Chosen by the sender; the same id twice has one effect. */
  readonly id: string;
  readonly event: {
    readonly type: 'officer.retried' | 'officer.doneByHand';
    /** Position of the step. */
    readonly step: number;
    readonly by: string;
    readonly reason: string;
  };
}

export const annulmentQuery = defineQuery<AnnulmentView>('annulment');
/** Named like the case's own: what an officer does. */
export const stepUpdate = defineUpdate<Accepted, [OfficerAnswer]>('officer');
