import type { WorkflowClient } from '@temporalio/client';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import {
  type Accepted,
  type Act,
  type AdditionPreview,
  additionQuery,
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
import { AskedWorkflow } from './asked-workflow.js';
import { ClientError } from './client-error.js';

const updates = {
  citizen: citizenUpdate,
  agency: agencyUpdate,
  officer: officerUpdate,
  calendar: calendarUpdate,
} as const;

/** One case, to read and to act on. */
export class CaseHandle {
  private readonly workflow: AskedWorkflow;

  constructor(
    workflows: WorkflowClient,
    readonly caseId: string,
  ) {
    this.workflow = new AskedWorkflow(workflows, caseId, {
      name: `Case ${caseId}`,
      closed: `Case ${caseId} is closed and takes no more events. Its record is in the register.`,
      unknown: `There is no case ${caseId}. Open it with openCase, or check the id.`,
    });
  }

  /** The whole case. @throws ClientError CASE_NOT_FOUND */
  view(): Promise<CaseView> {
    return this.workflow.query(caseQuery, Date.now());
  }

  /** One dossier. @throws ClientError CASE_NOT_FOUND */
  dossier(id: string): Promise<DossierView> {
    return this.workflow.query(dossierQuery, id, Date.now());
  }

  /** Why its dates are as they are. @throws ClientError CASE_NOT_FOUND */
  explain(): Promise<CaseExplanation> {
    return this.workflow.query(explainQuery, Date.now());
  }

  /**
   * What an act would mean for each dossier; nothing is done. About the whole case unless a dossier is named.
   * @throws ClientError CASE_NOT_FOUND
   */
  consequences(act: Act, dossier?: string): Promise<Consequences> {
    return this.workflow.query(consequencesQuery, act, dossier);
  }

  /** Which dates a calendar would move; nothing is moved. @throws ClientError CASE_NOT_FOUND */
  movedBy(calendar: WorkingCalendar): Promise<CalendarAnswer> {
    return this.workflow.query(calendarQuery, calendar);
  }

  /** What an addition would add; nothing is added. @throws ClientError CASE_NOT_FOUND */
  wouldAdd(eventId: string, part: object): Promise<AdditionPreview> {
    return this.workflow.query(additionQuery, eventId, part as Record<string, unknown>, Date.now());
  }

  /** What another version of its bundle would change; nothing is changed. @throws ClientError CASE_NOT_FOUND */
  underVersion(to: string, hash: string): Promise<MigrationPreview> {
    return this.workflow.query(migrationQuery, to, hash);
  }

  /** What Temporal says of the workflow: `RUNNING`, `COMPLETED`; anything else is no lawful end of a case. */
  workflowStatus(): Promise<string> {
    return this.workflow.status();
  }

  /** Waits until the case has closed, however long that takes. */
  result(): Promise<CaseResult> {
    return this.workflow.result();
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
    return this.workflow.tell<Accepted, CaseMessage>(update, message, updateId);
  }
}
