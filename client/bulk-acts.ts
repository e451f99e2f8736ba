/** What operators do to many cases at a time. */
import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';
import type { AgencyId } from '../definitions/agencies/agency.js';
import { type Instant, instantOf } from '../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import type { BulkAct } from './bulk.js';
import { giveCalendar, movedByCalendar } from './calendar-publication.js';
import { CaseHandle } from './case-handle.js';
import { CaseRefusedError } from './client-error.js';

export interface OfficersWord {
  /** Office and function, never a person. */
  readonly by: string;
  readonly reason: string;
}

/**
 * Has failed calls tried again: of each dossier that waits for an officer because of one.
 * @param code only those with an incident of this code
 */
export function retryIncidents(workflows: WorkflowClient, word: OfficersWord, code: string | null): BulkAct {
  const retryable = async (caseId: string) => {
    const { dossiers, incidents } = await new CaseHandle(workflows, caseId).view();
    return dossiers.flatMap(({ id, allowed }) => {
      const incident = incidents.find(({ dossier }) => dossier === id);
      const isMeant = incident && allowed.includes('officer.retried') && (code === null || incident.code === code);
      return isMeant ? [{ dossier: id, incident }] : [];
    });
  };
  return {
    plan: async (caseId) =>
      (await retryable(caseId)).map(
        ({ dossier, incident }) => `${dossier}: try again (${incident.code} since ${incident.since})`,
      ),
    async carryOut(caseId) {
      const handle = new CaseHandle(workflows, caseId);
      for (const { dossier } of await retryable(caseId))
        await handle.send({ id: `retry-${randomUUID()}`, dossier, event: { type: 'officer.retried', ...word } });
    },
  };
}

export interface Succession {
  readonly agency: AgencyId;
  /** Ids of offices of the directory. */
  readonly from: string;
  readonly to: string;
}

/** Hands what one office has to its successor: dossiers at work, and those of the agency that open later. */
export function handOverTo(workflows: WorkflowClient, { agency, from, to }: Succession, word: OfficersWord): BulkAct {
  return {
    async plan(caseId) {
      const { dossiers } = await new CaseHandle(workflows, caseId).view();
      const own = dossiers.filter(
        (dossier) => dossier.agency === agency && ['open', 'waiting'].includes(dossier.phase),
      );
      return own.flatMap(({ id, phase, offices }) => {
        if (phase === 'waiting') return [`${id}: will be opened at ${to} if it would be at ${from}`];
        return offices.at(-1)?.office === from ? [`${id}: ${from} → ${to}`] : [];
      });
    },
    async carryOut(caseId) {
      const event = { type: 'officer.handedOver', agency, from, to, ...word };
      const message = { id: `handover-${agency}-${from}-${to}`, event };
      // A case that has only dossiers to come may be with another office: there is nothing to hand over.
      await new CaseHandle(workflows, caseId).send(message, randomUUID()).catch((fault: unknown) => {
        if (!(fault instanceof CaseRefusedError && fault.refusal === 'EVENT_NOT_ALLOWED')) throw fault;
      });
    },
  };
}

/** Counts the dates of open dossiers anew by a calendar. */
export function reprojectDates(workflows: WorkflowClient, calendar: WorkingCalendar): BulkAct {
  const listed = async (caseId: string) => ({ caseId, filedAt: await filedAt(workflows, caseId) });
  return {
    async plan(caseId) {
      const { objection, held, moves } = await movedByCalendar(workflows, await listed(caseId), calendar);
      if (objection !== null) throw new Error(objection);
      if (held && moves.length === 0) return [];
      const lines = moves.map(
        ({ dossier, what, before, after }) => `${dossier ?? 'the case'}, ${what}: ${before} → ${after}`,
      );
      return lines.length > 0 ? lines : ['counts by the calendar from now on; no date moves'];
    },
    async carryOut(caseId) {
      await giveCalendar(workflows, await listed(caseId), calendar);
    },
  };
}

async function filedAt(workflows: WorkflowClient, caseId: string): Promise<Instant> {
  const view = await new CaseHandle(workflows, caseId).view();
  return instantOf(`${view.filedAt.replace(' ', 'T')}+07:00`);
}
