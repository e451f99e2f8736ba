/** Gathers what everybody has of each case, each from its own source. */
import { defaultPayloadConverter } from '@temporalio/common';
import { annulmentId } from '../../../client/annulment.js';
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import type { Accepted, CaseMessage, CaseResult } from '../../../workflows/messages.js';
import { agenciesOfADeath } from '../../harness/agencies-of-a-death.js';
import { type HistoryEvent, historiesOf } from '../../harness/history.js';
import type { CaseScript } from '../case-script.js';
import type { ChaosSite } from '../chaos-site.js';
import { type AgencyBooks, readBooks } from './agency-books.js';
import type { EndedCase } from './ended-case.js';
import { readRegister } from './register-books.js';
import { replayFaults } from './replayed.js';

export interface Ended {
  readonly script: CaseScript;
  readonly caseId: string;
}

export type AllBooks = ReadonlyMap<AgencyId, AgencyBooks>;

export function readAllBooks(site: ChaosSite): AllBooks {
  return new Map(agenciesOfADeath.map((id) => [id, readBooks(id, site.agencyFile(id))]));
}

/** What agencies hold of cases that the run did not open. */
export function strangersIn(books: AllBooks, ended: readonly Ended[]): string[] {
  const own = new Set(ended.map(({ caseId }) => caseId));
  return [...books].flatMap(([agency, { dossiers }]) =>
    dossiers
      .filter(({ reference }) => !own.has(reference.split('/')[0] ?? ''))
      .map(({ reference }) => `case and agencies agree: ${agency} holds ${reference}, which is no case of the run`),
  );
}

export async function collect(site: ChaosSite, books: AllBooks, ended: readonly Ended[]): Promise<EndedCase[]> {
  const register = readRegister(site.registerFile);
  const cases: EndedCase[] = [];
  const histories = new Map<string, HistoryEvent[][]>();
  for (const { caseId } of ended) {
    const ids = register.annulments.has(caseId) ? [caseId, annulmentId(caseId)] : [caseId];
    for (const id of ids) histories.set(id, await historiesOf(site.temporal, id));
  }
  const faults = await replayFaults(histories);
  for (const one of ended) {
    const { caseId } = one;
    const handle = site.temporal.workflow.getHandle(caseId);
    const { status } = await handle.describe();
    const runs = histories.get(caseId) ?? [];
    const result = status.name === 'COMPLETED' ? ((await handle.result()) as CaseResult) : undefined;
    cases.push({
      ...one,
      status: status.name,
      view: result?.view,
      booked: [...books].flatMap(([agency, { dossiers }]) =>
        dossiers
          .filter(({ reference }) => reference.startsWith(`${caseId}/`))
          .map((dossier) => ({ ...dossier, agency })),
      ),
      taken: takenIn(runs.flat()),
      replayFault: faults.get(caseId) ?? faults.get(annulmentId(caseId)) ?? null,
      paymentsSpent: register.paymentsSpent.get(caseId) ?? 0,
      record: register.records.get(caseId),
      annulment: register.annulments.get(caseId),
    });
  }
  return cases;
}

/** From the history: which message ids the case said that it took. */
function takenIn(events: readonly HistoryEvent[]): ReadonlyMap<string, number> {
  const asked = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const event of events) {
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
    const [input] = accepted?.acceptedRequest?.input?.args?.payloads ?? [];
    if (accepted && input) {
      const message = defaultPayloadConverter.fromPayload<CaseMessage>(input);
      asked.set(String(accepted.protocolInstanceId), message.id);
    }
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    const [output] = completed?.outcome?.success?.payloads ?? [];
    const id = asked.get(String(completed?.meta?.updateId));
    if (!output || id === undefined) continue;
    if (defaultPayloadConverter.fromPayload<Accepted>(output).effect === 'taken')
      taken.set(id, (taken.get(id) ?? 0) + 1);
  }
  return taken;
}
