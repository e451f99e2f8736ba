/** Gathers what everybody has of each case, each from its own source. */
import { defaultPayloadConverter } from '@temporalio/common';
import Database from 'libsql';
import { type AgencyId, agencyIds } from '../../../definitions/agencies/agency.js';
import type { Accepted, CaseMessage, CaseResult } from '../../../workflows/messages.js';
import { type HistoryEvent, historiesOf } from '../../harness/history.js';
import type { CaseScript } from '../case-script.js';
import type { ChaosSite } from '../chaos-site.js';
import { type AgencyBooks, readBooks } from './agency-books.js';
import type { EndedCase, RegisteredAnnulment } from './ended-case.js';
import { replayFaults } from './replayed.js';

export interface Ended {
  readonly script: CaseScript;
  readonly caseId: string;
}

export type AllBooks = Readonly<Record<AgencyId, AgencyBooks>>;

export function readAllBooks(site: ChaosSite): AllBooks {
  return Object.fromEntries(agencyIds.map((id) => [id, readBooks(site.agencyFile(id))])) as unknown as AllBooks;
}

export async function collect(site: ChaosSite, books: AllBooks, ended: readonly Ended[]): Promise<EndedCase[]> {
  const register = readRegister(site.registerFile);
  const cases: EndedCase[] = [];
  const histories = new Map<string, HistoryEvent[][]>();
  for (const { caseId } of ended) histories.set(caseId, await historiesOf(site.temporal, caseId));
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
      booked: agencyIds.flatMap((agency) =>
        books[agency].dossiers
          .filter(({ reference }) => reference.startsWith(`${caseId}/`))
          .map((dossier) => ({ ...dossier, agency })),
      ),
      taken: takenIn(runs.flat()),
      replayFault: faults.get(caseId) ?? null,
      paymentsSpent: register.paymentsSpent.get(caseId) ?? 0,
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

interface RegisterFacts {
  readonly paymentsSpent: ReadonlyMap<string, number>;
  readonly annulments: ReadonlyMap<string, RegisteredAnnulment>;
}

function readRegister(file: string): RegisterFacts {
  const database = new Database(file, { readonly: true });
  try {
    const spent = database.prepare('select case_id, count(*) as spent from payments where spent = 1 group by case_id');
    const payments = (spent.all() as { case_id: string; spent: number }[]).map(
      (row) => [row.case_id, row.spent] as const,
    );
    return { paymentsSpent: new Map(payments), annulments: readAnnulments(database) };
  } finally {
    database.close();
  }
}

function readAnnulments(database: Database.Database): ReadonlyMap<string, RegisteredAnnulment> {
  const rows = database.prepare('select case_id, completed_at from annulments').all() as {
    case_id: string;
    completed_at: number | null;
  }[];
  const steps = database.prepare(
    'select reference, position, how, state, begun_at as begunAt, done_at as doneAt from annulment_steps where case_id = ? order by position',
  );
  return new Map(
    rows.map((row) => [
      row.case_id,
      { completedAt: row.completed_at, steps: steps.all(row.case_id) as RegisteredAnnulment['steps'] },
    ]),
  );
}
