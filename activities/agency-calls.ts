/** Calls to one agency's system. They run on that agency's task queue, so a slow agency delays nobody else. */
import { activityInfo } from '@temporalio/activity';
import type { z } from 'zod';
import {
  type AgencyMessage,
  type AgencyPort,
  type AgencyRecord,
  AgencyRejected,
  AgencyUnavailable,
  type AnnulmentNotice,
  type AnnulmentRequest,
} from '../agencies/port.js';
import type { AgencyRoom } from '../agencies/room.js';
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { ProcedureKey } from '../definitions/registry.js';
import { applicationSchemas } from '../definitions/schemas.js';
import { callFailure } from './errors.js';

export type { AgencyMessage, AgencyRecord } from '../agencies/port.js';

export type CancelRequest = Parameters<AgencyPort['cancel']>[0];

export type SubmitRequest = AgencyMessage & {
  /** `id@version` of the procedure whose schema the application must meet. */
  readonly definition: string;
  /** The case has sent this message before and does not know what became of it. */
  readonly repeated: boolean;
};

export type AgencyActivities = ReturnType<typeof agencyCalls>;

/** @param port the agency on whose queue these activities are registered */
export const agencyCalls = (port: AgencyPort) => ({
  /**
   * Hands a message to the agency. Safe to repeat: after a first try whose answer was lost, the agency is asked
   * whether it holds the dossier before anything is sent again.
   * @throws AGENCY_REJECTED final: the agency's system does not accept what we sent
   * @throws APPLICATION_INVALID final: the application is not what the procedure's schema says
   */
  async submitApplication({ definition, repeated, ...message }: SubmitRequest): Promise<AgencyRecord> {
    if (message.kind === 'application') {
      checkApplication(definition, message.content);
      const outcomeUnknown = repeated || activityInfo().attempt > 1;
      const held = outcomeUnknown ? await port.query(message.reference).catch(asFailure) : undefined;
      if (held) return held;
    }
    return port.submit(message).catch(asFailure);
  },

  /** What the agency holds under our reference, or null. Changes nothing. @throws AGENCY_REJECTED final */
  async queryApplication({ reference }: { readonly reference: string }): Promise<AgencyRecord | null> {
    return (await port.query(reference).catch(asFailure)) ?? null;
  },

  /** Asks the agency to end its work. Safe to repeat by its key. @throws AGENCY_REJECTED final */
  async cancelApplication(request: CancelRequest): Promise<AgencyRecord & { readonly cancelled: boolean }> {
    return port.cancel(request).catch(asFailure);
  },

  /**
   * Asks the agency to take back what it decided. Safe to repeat by its key.
   * @throws AGENCY_REJECTED final
   * @throws NOTHING_TO_ANNUL final: the agency holds nothing decided under our reference
   */
  async annulOutcome(request: AnnulmentRequest): Promise<void> {
    const { annulled, number } = await port.annul(request).catch(asFailure);
    if (annulled) return;
    throw callFailure(
      'NOTHING_TO_ANNUL',
      `${port.agency} holds nothing decided under ${request.reference} (its number ${number}), and our record says otherwise.`,
    );
  },

  /** Tells the agency that a result which it may rely on is annulled. Safe to repeat by its key. @throws AGENCY_REJECTED final */
  async tellOfAnnulment(notice: AnnulmentNotice): Promise<void> {
    await port.inform(notice).catch(asFailure);
  },
});

/** An agency's system, how much of it this process may still use, and whether an operator has paused the calls to it. */
export interface ReachedAgency {
  readonly port: AgencyPort;
  readonly room: AgencyRoom;
  isPaused(): Promise<boolean>;
}

/** A message that goes to its agency past the agency's queue. */
export type DirectSubmitRequest = SubmitRequest & { readonly agency: AgencyId };

export type DirectCalls = ReturnType<typeof directCalls>;

/** Calls made on the queue of the cases, by the worker that has the case at hand: the server passes nothing on. */
export const directCalls = (agencies: Readonly<Record<AgencyId, ReachedAgency>>) => ({
  /**
   * As on the agency's queue, if there is room.
   * @throws AGENCY_BUSY nothing was sent: the agency is asked enough at this moment, or is not to be asked
   * @throws as on the agency's queue
   */
  async submitApplication({ agency, ...request }: DirectSubmitRequest): Promise<AgencyRecord> {
    const { port, room, isPaused } = agencies[agency];
    if (!room.isFree() || (await isPaused())) {
      throw callFailure('AGENCY_BUSY', `${agency} is asked as much as it may be. The message goes by its queue.`);
    }
    return agencyCalls(room.within(port)).submitApplication(request);
  },
});

/** Only the fields that the agency may receive leave the house: the schema is strict. */
function checkApplication(definition: string, content: unknown): void {
  const schema: z.ZodType | undefined = applicationSchemas[definition as ProcedureKey];
  if (!schema) throw callFailure('APPLICATION_INVALID', `This build has no schema for ${definition}.`);
  const checked = schema.safeParse(content);
  if (checked.success) return;
  const fields = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw callFailure('APPLICATION_INVALID', `The application for ${definition} is not complete: ${fields}`);
}

function asFailure(fault: unknown): never {
  const code = fault instanceof AgencyRejected ? 'AGENCY_REJECTED' : 'AGENCY_UNAVAILABLE';
  const retryInMs = fault instanceof AgencyUnavailable ? fault.retryInMs : undefined;
  throw callFailure(code, fault instanceof Error ? fault.message : String(fault), retryInMs);
}
