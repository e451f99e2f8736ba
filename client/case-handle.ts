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
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import {
  type Accepted,
  type Act,
  agencyUpdate,
  type CalendarAnswer,
  type CaseExplanation,
  type CaseMessage,
  type CaseResult,
  type CaseView,
  type Consequences,
  calendarQuery,
  calendarUpdate,
  caseQuery,
  citizenUpdate,
  consequencesQuery,
  type DossierView,
  dossierQuery,
  explainQuery,
  type MigrationPreview,
  migrationQuery,
  officerUpdate,
} from '../workflows/messages.js';
import { CaseRefusedError, ClientError } from './client-error.js';

/** gRPC's FAILED_PRECONDITION. */
const failedPrecondition = 9;

const updates = {
  citizen: citizenUpdate,
  agency: agencyUpdate,
  officer: officerUpdate,
  calendar: calendarUpdate,
} as const;

/** How long a message may wait for the case to take it. */
const messagePatienceMs = 20_000;

/** The first task of a run takes some tens of milliseconds. */
const firstTaskMs = 100;
const mostTries = 5;

/** One case, to read and to act on. */
export class CaseHandle {
  constructor(
    private readonly workflows: WorkflowClient,
    readonly caseId: string,
  ) {}

  /** The whole case. @throws ClientError CASE_NOT_FOUND */
  view(): Promise<CaseView> {
    return this.querying(() => this.workflow().query(caseQuery, Date.now()));
  }

  /** One dossier. @throws ClientError CASE_NOT_FOUND */
  dossier(id: string): Promise<DossierView> {
    return this.querying(() => this.workflow().query(dossierQuery, id, Date.now()));
  }

  /** Why its dates are as they are. @throws ClientError CASE_NOT_FOUND */
  explain(): Promise<CaseExplanation> {
    return this.querying(() => this.workflow().query(explainQuery, Date.now()));
  }

  /**
   * What an act would mean for each dossier; nothing is done. About the whole case unless a dossier is named.
   * @throws ClientError CASE_NOT_FOUND
   */
  consequences(act: Act, dossier?: string): Promise<Consequences> {
    return this.querying(() => this.workflow().query(consequencesQuery, act, dossier));
  }

  /** Which dates a calendar would move; nothing is moved. @throws ClientError CASE_NOT_FOUND */
  movedBy(calendar: WorkingCalendar): Promise<CalendarAnswer> {
    return this.querying(() => this.workflow().query(calendarQuery, calendar));
  }

  /** What another version of its bundle would change; nothing is changed. @throws ClientError CASE_NOT_FOUND */
  underVersion(to: string, hash: string): Promise<MigrationPreview> {
    return this.querying(() => this.workflow().query(migrationQuery, to, hash));
  }

  /** What Temporal says of the workflow: `RUNNING`, `COMPLETED`; anything else is no lawful end of a case. */
  async workflowStatus(): Promise<string> {
    return (await this.asking(() => this.workflow().describe())).status.name;
  }

  /** Waits until the case has closed, however long that takes. */
  result(): Promise<CaseResult> {
    return this.asking(() => this.workflow().result() as Promise<CaseResult>);
  }

  /**
   * Hands an event to the case and waits until it has had its effect. The same `message.id` again changes nothing.
   * @param updateId to a known one Temporal repeats its first answer; a new one asks the case itself
   * @throws CaseRefusedError with what is allowed now
   * @throws ClientError CASE_NOT_FOUND, CASE_CLOSED, CASE_UNREACHABLE
   */
  async send(message: CaseMessage, updateId: string = message.id): Promise<Accepted> {
    const family = message.event.type.split('.')[0] as keyof typeof updates;
    const update = updates[family];
    if (!update) {
      const allowed = Object.keys(updates).join('.*, ');
      throw new ClientError('EVENT_INVALID', `"${message.event.type}" is no event for a case. Send ${allowed}.*.`, [
        'event.type',
      ]);
    }
    return this.asking(() =>
      this.workflows.connection.withDeadline(Date.now() + messagePatienceMs, () =>
        this.workflow().executeUpdate(update, { args: [message], updateId }),
      ),
    );
  }

  private workflow() {
    return this.workflows.getHandle(this.caseId);
  }

  /** A run that has only just begun answers nothing yet. */
  private querying<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return this.asking(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await ask();
        } catch (fault) {
          if (tries === mostTries || !(hasNotBegun(fault) || isAheadOfItsTask(fault))) throw fault;
          await setTimeout(firstTaskMs * tries);
        }
      }
    });
  }

  private async asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (fault) {
      throw this.explained(fault);
    }
  }

  private explained(fault: unknown): unknown {
    const options = { cause: fault };
    if (
      fault instanceof WorkflowUpdateFailedError &&
      fault.cause instanceof ApplicationFailure &&
      !isUnprocessed(fault)
    ) {
      return new CaseRefusedError(fault.cause.type ?? 'CASE_REFUSED', fault.cause.message, options);
    }
    if (fault instanceof WorkflowNotFoundError) {
      const closed = /already completed/.test(fault.message);
      const message = closed
        ? `Case ${this.caseId} is closed and takes no more events. Its record is in the register.`
        : `There is no case ${this.caseId}. Open it with openCase, or check the id.`;
      return new ClientError(closed ? 'CASE_CLOSED' : 'CASE_NOT_FOUND', message, [], options);
    }
    if (waitsForBuild(fault)) {
      const message =
        `Case ${this.caseId} was opened under other definitions than this build has, and waits for a worker that has them. ` +
        'Start the build it was opened with; terminating the case in the Temporal UI gives it up.';
      return new ClientError('CASE_WAITS_FOR_BUILD', message, [], options);
    }
    const unanswered = [WorkflowUpdateRPCTimeoutOrCancelledError, QueryNotRegisteredError, ServiceError];
    if (unanswered.some((kind) => fault instanceof kind) || isUnprocessed(fault)) {
      const message = `Case ${this.caseId} did not answer in time: no worker may be running. Ask again; an event with the same id has one effect.`;
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
  return fault instanceof Error && fault.message.includes('has not been given a workflow task');
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
