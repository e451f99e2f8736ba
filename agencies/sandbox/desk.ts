/**
 * Messages that reach a stand-in agency. Each runs in one transaction, so a killed process has either taken a message
 * with all that follows from it, or never seen it. The same key a second time changes nothing.
 */
import { randomUUID } from 'node:crypto';
import { wireSupplement } from '../http/exchange-parts.js';
import type { Step } from './agency-system.js';
import type { DossierRow, SandboxTransaction } from './database.js';
import { faultsOf } from './faults.js';
import { type Arrival, type Desk, findDossier, folderOf, openDossier, write } from './folders.js';
import { awaitingSupplement, type SupplementNote } from './own-work.js';

/** A message that cannot be taken: the sender is told why. */
export class NotTaken extends Error {
  constructor(
    readonly status: 404 | 409 | 422,
    message: string,
  ) {
    super(message);
  }
}

export async function takeApplication(desk: Desk, transaction: SandboxTransaction, arrival: Arrival): Promise<void> {
  const application = inForm(() => desk.system.admit(arrival.procedure, arrival.content));
  const isRepeat = !(await isNew(transaction, 'application', arrival));
  const held = await findDossier(transaction, arrival.reference);
  // What was cancelled before it arrived never begins, whatever else an agency forgets.
  if (held?.ended === 'cancelled') return;
  if (isRepeat || held) {
    const text = JSON.stringify(arrival.content);
    const [forgets] = await faultsOf(transaction, 'forgetsKeys', { reference: arrival.reference, text });
    if (!forgets) return;
  }
  const reference = held ? `${arrival.reference}#${randomUUID()}` : arrival.reference;
  const row = await openDossier(desk, transaction, { ...arrival, reference }, application);
  await write(desk, transaction, row, desk.system.receive(folderOf(row)), { answered: true });
}

/** A supplement, or an answer to a question of the agency's. */
export async function takeMessage(
  desk: Desk,
  transaction: SandboxTransaction,
  kind: 'supplement' | 'answer',
  arrival: Arrival,
): Promise<void> {
  if (!(await isNew(transaction, kind, arrival))) return;
  const row = await findDossier(transaction, arrival.reference);
  if (!row) throw new NotTaken(404, `không có hồ sơ ${arrival.reference}`);
  const step = kind === 'supplement' ? supplemented(row, arrival) : answered(desk, row, arrival);
  await write(desk, transaction, { ...row, day: arrival.day }, step, { answered: true });
}

/** Ends the work unless the decision was taken before. A dossier that has not arrived yet is ended before it begins. */
export async function takeCancellation(desk: Desk, transaction: SandboxTransaction, arrival: Arrival): Promise<void> {
  if (!(await isNew(transaction, 'cancel', arrival))) return;
  const row =
    (await findDossier(transaction, arrival.reference)) ?? (await openDossier(desk, transaction, arrival, {}));
  if (row.ended === null) await write(desk, transaction, row, { end: 'cancelled' }, { answered: true });
}

/** Takes back what was decided. Anything else is left as it is, and the key may come again once there is a decision. */
export async function takeAnnulment(transaction: SandboxTransaction, arrival: Arrival): Promise<void> {
  const { reference, content } = arrival;
  const row = await findDossier(transaction, reference);
  if (!row) throw new NotTaken(404, `không có hồ sơ ${reference}`);
  if (row.ended !== 'decided' || !(await isNew(transaction, 'annul', arrival))) return;
  const memory = JSON.stringify({ ...JSON.parse(row.memory), annulled: content });
  const taken = { ended: 'annulled', stage: 'annulled', day: arrival.day, memory } as const;
  await transaction.updateTable('dossiers').set(taken).where('reference', '=', reference).execute();
}

/** Another agency's result is annulled: kept, also when no dossier here rests on it. */
export async function takeInformation(transaction: SandboxTransaction, arrival: Arrival): Promise<void> {
  await isNew(transaction, 'inform', arrival);
}

async function isNew(transaction: SandboxTransaction, kind: string, { key, reference, content }: Arrival) {
  const filed = await transaction
    .insertInto('messages')
    .values({ key, reference, kind, content: JSON.stringify(content ?? null), at: Date.now() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return filed !== undefined;
}

function inForm<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw new NotTaken(422, `nội dung không đúng mẫu: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function supplemented(row: DossierRow, { content }: Arrival): Step {
  const { stageBefore } = folderOf(row).memory as Partial<SupplementNote>;
  if (row.stage !== awaitingSupplement || stageBefore === undefined) {
    throw new NotTaken(409, `hồ sơ ${row.number} không chờ bổ sung (${row.stage})`);
  }
  return { next: stageBefore, remember: { supplement: inForm(() => wireSupplement.parse(content)) } };
}

function answered({ system }: Desk, row: DossierRow, { content }: Arrival): Step {
  const stage = system.stages[row.stage];
  if (!stage || !('onAnswer' in stage)) {
    throw new NotTaken(409, `hồ sơ ${row.number} không chờ trả lời (${row.stage})`);
  }
  return inForm(() => stage.onAnswer(folderOf(row), content));
}
