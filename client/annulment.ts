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
  annulmentId,
  annulmentQuery,
  type OfficerAnswer,
  stepUpdate,
} from '../workflows/annulment/messages.js';
import type { Accepted } from '../workflows/messages.js';
import { type AnnulmentDecisionInput, annulmentDecision } from './annulment-schema.js';
import { AskedWorkflow } from './asked-workflow.js';
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
  private readonly workflow: AskedWorkflow;

  constructor(
    workflows: WorkflowClient,
    readonly caseId: string,
  ) {
    this.workflow = new AskedWorkflow(workflows, annulmentId(caseId), {
      name: `The annulment of case ${caseId}`,
      closed: `The annulment of case ${caseId} has ended and takes no more events. The register has its steps: lienthong annul ${caseId}.`,
      unknown: `Temporal knows no annulment of case ${caseId}. Order it with annul; one that is complete is in the register.`,
    });
  }

  get id(): string {
    return this.workflow.id;
  }

  /**
   * With what happens at the moment; after its end, `register.findCase` has the annulment.
   * @throws ClientError CASE_NOT_FOUND, CASE_UNREACHABLE
   */
  view(): Promise<AnnulmentView> {
    return this.workflow.query(annulmentQuery);
  }

  /**
   * What an officer does about the step that is open: has it tried again, or has seen to it by hand.
   * @param answerId sent again with the same id, it has one effect
   * @throws CaseRefusedError with the step that is open
   * @throws ClientError CASE_NOT_FOUND, CASE_CLOSED, CASE_UNREACHABLE
   */
  act(event: OfficerAnswer['event'], answerId: string = randomUUID()): Promise<Accepted> {
    return this.workflow.tell(stepUpdate, { id: answerId, event }, answerId);
  }

  /** Waits until everything is taken back, however long that takes. @throws WorkflowFailedError when it was broken off */
  result(): Promise<AnnulmentResult> {
    return this.workflow.result();
  }
}

export { annulmentId };

export async function annul(
  site: AnnulmentSite,
  caseId: string,
  { decision: given }: AnnulmentOptions,
): Promise<OrderedAnnulment> {
  const decision = annulmentDecision(given);
  const { register, workflows } = site;
  const found = await register.findCase(caseId);
  if (!found) throw new ClientError('CASE_NOT_FOUND', `The register has no case ${caseId}. Check the id.`);
  await refuseEmpty(register, found);
  const ordered = await ordering(() => register.requestAnnulment({ caseId, decision, at: instant(Date.now()) }));
  const handle = new AnnulmentHandle(workflows, caseId);
  if (ordered.completedAt !== undefined) return { handle, how: 'complete' };
  return { handle, how: await carryOut(site, { caseId, bundle: found.bundle, decision: ordered.decision }) };
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

/** Carries out what the register was told to annul, from where it has come to; `found` when that goes on already. */
export async function carryOut(
  { workflows, taskQueue, patience }: AnnulmentSite,
  ordered: Pick<AnnulmentInput, 'caseId' | 'bundle' | 'decision'>,
): Promise<'begun' | 'found'> {
  const input: AnnulmentInput = { ...ordered, ...(patience && { patience }) };
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
