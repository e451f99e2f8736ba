/** Orders the annulment of a case, and reads how far it has come. */
import { randomUUID } from 'node:crypto';
import { type WorkflowClient, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type SearchAttributePair, TypedSearchAttributes } from '@temporalio/common';
import { instant } from '../definitions/calendar/instant.js';
import { AnnulmentRefused } from '../register/annulment.js';
import type { Register, RegisteredCase } from '../register/register.js';
import { annulmentAttributes, firstView } from '../workflows/annulment/attributes.js';
import {
  type AnnulmentInput,
  type AnnulmentResult,
  type AnnulmentView,
  annulmentQuery,
  type OfficerAnswer,
} from '../workflows/annulment/messages.js';
import type { Accepted } from '../workflows/messages.js';
import { type AnnulmentDecisionInput, annulmentDecision } from './annulment-schema.js';
import { CaseHandle } from './case-handle.js';
import type { ClientSettings } from './client.js';
import { ClientError } from './client-error.js';

/** What an annulment is ordered with. */
export type AnnulmentSite = Pick<ClientSettings, 'workflows' | 'register' | 'taskQueue' | 'patience'>;

export interface AnnulmentOptions {
  readonly decision: AnnulmentDecisionInput;
}

export interface OrderedAnnulment {
  readonly handle: AnnulmentHandle;
  /** `begun` now, also anew after it was broken off; `found` while it goes on; `complete` before. */
  readonly how: 'begun' | 'found' | 'complete';
}

/** One annulment, to follow. */
export class AnnulmentHandle {
  constructor(
    private readonly workflows: WorkflowClient,
    readonly caseId: string,
  ) {}

  get id(): string {
    return annulmentId(this.caseId);
  }

  /** With what happens at the moment; after its end, `register.findCase` has the annulment. */
  view(): Promise<AnnulmentView> {
    return this.workflows.getHandle(this.id).query(annulmentQuery);
  }

  /**
   * What an officer does about the step that is open: has it tried again, or has seen to it by hand.
   * @param answerId sent again with the same id, it has one effect
   * @throws CaseRefusedError with the step that is open
   */
  act(event: OfficerAnswer['event'], answerId: string = randomUUID()): Promise<Accepted> {
    return new CaseHandle(this.workflows, this.id).send({ id: answerId, event: { ...event } });
  }

  /** Waits until everything is taken back, however long that takes. */
  result(): Promise<AnnulmentResult> {
    return this.workflows.getHandle(this.id).result() as Promise<AnnulmentResult>;
  }
}

export function annulmentId(caseId: string): string {
  return `${caseId}.annulment`;
}

export async function annul(
  site: AnnulmentSite,
  caseId: string,
  { decision: given }: AnnulmentOptions,
): Promise<OrderedAnnulment> {
  const decision = annulmentDecision(given);
  const { register, workflows, patience } = site;
  const found = await register.findCase(caseId);
  if (!found) throw new ClientError('CASE_NOT_FOUND', `The register has no case ${caseId}. Check the id.`);
  await refuseEmpty(register, found);
  const ordered = await ordering(() => register.requestAnnulment({ caseId, decision, at: instant(Date.now()) }));
  const handle = new AnnulmentHandle(workflows, caseId);
  if (ordered.completedAt !== undefined) return { handle, how: 'complete' };
  const input = { caseId, bundle: found.bundle, decision: ordered.decision, ...(patience && { patience }) };
  return { handle, how: await startOrFind(site, input) };
}

/** A closed case without a result has nothing that could be taken back. */
async function refuseEmpty(register: Register, { caseId, final, annulment }: RegisteredCase): Promise<void> {
  if (!final || annulment) return;
  const plan = await ordering(() => register.plannedAnnulment(caseId));
  if (plan.length > 0) return;
  const sentence = `Case ${caseId} ended as ${final.outcome}, and no result of it can be taken back. There is nothing to annul.`;
  throw new ClientError('ANNULMENT_REFUSED', sentence);
}

async function ordering<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (fault) {
    if (!(fault instanceof AnnulmentRefused)) throw fault;
    throw new ClientError('ANNULMENT_REFUSED', fault.message, [], { cause: fault });
  }
}

async function startOrFind({ workflows, taskQueue }: AnnulmentSite, input: AnnulmentInput): Promise<'begun' | 'found'> {
  const attributes = annulmentAttributes(firstView(input)).filter(
    (pair): pair is SearchAttributePair => pair.value !== null,
  );
  try {
    await workflows.start('annulmentWorkflow', {
      workflowId: annulmentId(input.caseId),
      taskQueue,
      args: [input],
      // One that was terminated goes on from the register.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      typedSearchAttributes: new TypedSearchAttributes(attributes),
      staticSummary: `Hủy kết quả · annulment · ${input.decision.decidedOn}`,
    });
    return 'begun';
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
    return 'found';
  }
}
