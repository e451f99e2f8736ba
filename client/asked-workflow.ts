/** A workflow that is asked and told something, and in which words the client says why it does not answer. */
import { setTimeout } from 'node:timers/promises';
import {
  ApplicationFailure,
  isGrpcServiceError,
  QueryNotRegisteredError,
  ServiceError,
  type WorkflowClient,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { QueryDefinition, UpdateDefinition } from '@temporalio/common';
import { CaseErased } from '../codec/data-key.js';
import { CaseRefusedError, ClientError } from './client-error.js';
import { isNamespaceUnknown } from './not-found.js';

/** Sentences about one workflow. */
export interface WorkflowWords {
  /** Begins a sentence: `Case death-1`. */
  readonly name: string;
  readonly closed: string;
  readonly unknown: string;
}

/** gRPC's FAILED_PRECONDITION. */
const failedPrecondition = 9;

/** How long a message may wait for the workflow to take it. */
const messagePatienceMs = 20_000;

/** The first task of a run takes some tens of milliseconds. */
const firstTaskMs = 100;
const mostTries = 5;

export class AskedWorkflow {
  constructor(
    private readonly workflows: WorkflowClient,
    readonly id: string,
    private readonly words: WorkflowWords,
  ) {}

  /** A run that has only just begun answers nothing yet. @throws ClientError CASE_NOT_FOUND, CASE_UNREACHABLE */
  query<Answer, Args extends unknown[]>(question: QueryDefinition<Answer, Args>, ...args: Args): Promise<Answer> {
    return this.asking(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await this.handle().query(question, ...args);
        } catch (fault) {
          if (tries === mostTries || !(hasNotBegun(fault) || isAheadOfItsTask(fault))) throw fault;
          await setTimeout(firstTaskMs * tries);
        }
      }
    });
  }

  /**
   * Waits until a message has had its effect.
   * @param updateId to a known one Temporal repeats its first answer; a new one asks the workflow itself
   * @throws CaseRefusedError with what is allowed now
   * @throws ClientError CASE_NOT_FOUND, CASE_CLOSED, CASE_UNREACHABLE
   */
  tell<Answer, Message>(
    update: UpdateDefinition<Answer, [Message]>,
    message: Message,
    updateId: string,
  ): Promise<Answer> {
    return this.asking(() =>
      this.workflows.connection.withDeadline(Date.now() + messagePatienceMs, () =>
        this.handle().executeUpdate(update, { args: [message], updateId }),
      ),
    );
  }

  /** Waits for its end, however long that takes. @throws WorkflowFailedError when it was broken off */
  result<Result>(): Promise<Result> {
    return this.asking(() => this.handle().result() as Promise<Result>);
  }

  /** What Temporal says of it: `RUNNING`, `COMPLETED` … */
  async status(): Promise<string> {
    return (await this.asking(() => this.handle().describe())).status.name;
  }

  private handle() {
    return this.workflows.getHandle(this.id);
  }

  private async asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (fault) {
      throw this.explained(fault);
    }
  }

  private explained(fault: unknown): unknown {
    const { name, closed, unknown } = this.words;
    const options = { cause: fault };
    if (
      fault instanceof WorkflowUpdateFailedError &&
      fault.cause instanceof ApplicationFailure &&
      !isUnprocessed(fault)
    ) {
      return new CaseRefusedError(fault.cause.type ?? 'CASE_REFUSED', fault.cause.message, options);
    }
    if (fault instanceof WorkflowNotFoundError) {
      const isClosed = /already completed/.test(fault.message);
      const [code, message] = isClosed ? (['CASE_CLOSED', closed] as const) : (['CASE_NOT_FOUND', unknown] as const);
      return new ClientError(code, message, [], options);
    }
    if (fault instanceof CaseErased) {
      const message = `${name} was erased: what it held cannot be read any more. The register keeps its final record.`;
      return new ClientError('CASE_ERASED', message, [], options);
    }
    if (waitsForBuild(fault)) {
      const message =
        `${name} was opened under other definitions than this build has, and waits for a worker that has them. ` +
        'Start the build it was opened with; terminating the case in the Temporal UI gives it up.';
      return new ClientError('CASE_WAITS_FOR_BUILD', message, [], options);
    }
    const unanswered = [WorkflowUpdateRPCTimeoutOrCancelledError, QueryNotRegisteredError, ServiceError];
    if (unanswered.some((kind) => fault instanceof kind) || isUnprocessed(fault) || isNamespaceUnknown(fault)) {
      const message = `${name} did not answer in time: no worker may be running. Ask again; an event with the same id has one effect.`;
      return new ClientError('CASE_UNREACHABLE', message, [], options);
    }
    return fault;
  }
}

/** The server's words: in its first moment, also after continue-as-new, a run cannot be asked. */
function hasNotBegun(fault: unknown): boolean {
  const answer = fault instanceof Error ? fault.cause : undefined;
  return isGrpcServiceError(answer) && answer.code === failedPrecondition && /not scheduled/.test(answer.details);
}

/** `workflows/whole-tasks-only.ts` keeps a case from answering before it has been given its next task. */
function isAheadOfItsTask(fault: unknown): boolean {
  return fault instanceof Error && fault.message.includes('only just taken over by this worker');
}

/** The server's own refusal: a worker gave its task back without having looked at the message. */
function isUnprocessed(fault: unknown): boolean {
  const cause = fault instanceof WorkflowUpdateFailedError ? fault.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === 'UnprocessedUpdate';
}

/** What `workflows/accept-start.ts` says when a running case meets other definitions; a query carries it as its failure. */
function waitsForBuild(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const details = isGrpcServiceError(fault.cause) ? fault.cause.details : '';
  return `${fault.message} ${details}`.includes('waits for its build');
}
