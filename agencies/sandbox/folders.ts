/** Dossiers as a stand-in agency keeps them: opening one, and writing down what a step led to. */
import type { AgencySystem, Folder, Step } from './agency-system.js';
import type { DossierRow, SandboxTransaction } from './database.js';
import { faultsOf, spend } from './faults.js';
import { fileNotices } from './outbox.js';

export interface Desk {
  readonly system: AgencySystem;
  /** Pause before each of the agency's own pieces of work, ms. */
  readonly paceMs: number;
}

/** A message on its way into a folder. */
export interface Arrival {
  readonly key: string;
  readonly reference: string;
  readonly dossierCode: string;
  readonly procedure: string;
  /** Legal day, YYYY-MM-DD. */
  readonly day: string;
  readonly content: unknown;
}

export async function findDossier(transaction: SandboxTransaction, reference: string): Promise<DossierRow | undefined> {
  return transaction.selectFrom('dossiers').selectAll().where('reference', '=', reference).executeTakeFirst();
}

export function folderOf(row: DossierRow): Folder {
  return {
    number: row.number,
    procedure: row.procedure,
    application: JSON.parse(row.application),
    memory: JSON.parse(row.memory),
    day: row.day,
  };
}

export async function openDossier(
  { system }: Desk,
  transaction: SandboxTransaction,
  { reference, procedure, dossierCode, day }: Omit<Arrival, 'key' | 'content'>,
  application: object,
): Promise<DossierRow> {
  const year = day.slice(0, 4);
  const text = JSON.stringify(application);
  const row: DossierRow = {
    reference,
    number: system.numberOf(await takeNumber(transaction, `dossiers ${year}`), year),
    procedure,
    dossier_code: dossierCode,
    application: text,
    memory: JSON.stringify(await factsOnFile(transaction, reference, text)),
    day,
    stage: 'received',
    ended: null,
    work_at: null,
    hold: null,
  };
  await transaction.insertInto('dossiers').values(row).execute();
  return row;
}

async function factsOnFile(transaction: SandboxTransaction, reference: string, text: string) {
  const rules = await faultsOf(transaction, 'knows', { reference, text });
  for (const rule of rules) await spend(transaction, rule.id);
  return Object.assign({}, ...rules.map((rule) => rule.facts)) as Record<string, unknown>;
}

/** The next number of one of the agency's books. Books begin anew every year: the year is part of the name. */
export async function takeNumber(transaction: SandboxTransaction, book: string): Promise<number> {
  const { last } = await transaction
    .insertInto('books')
    .values({ name: book, last: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ last: row('books.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** @param answered the sender gets the new notices with the answer, so they are not called back */
export async function write(
  { paceMs }: Desk,
  transaction: SandboxTransaction,
  row: DossierRow,
  step: Step,
  { answered }: { readonly answered: boolean },
): Promise<void> {
  await fileNotices(transaction, row, step.say ?? [], answered);
  const ended = 'end' in step ? step.end : null;
  await transaction
    .updateTable('dossiers')
    .set({
      day: row.day,
      memory: JSON.stringify({ ...JSON.parse(row.memory), ...step.remember }),
      stage: 'next' in step ? step.next : step.end,
      ended,
      work_at: ended === null ? Date.now() + paceMs : null,
    })
    .where('reference', '=', row.reference)
    .execute();
}
