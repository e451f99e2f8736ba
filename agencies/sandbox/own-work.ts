/** What a stand-in agency does by itself, one piece at a time, each in one transaction. */
import type { Step } from './agency-system.js';
import type { DossierRow, SandboxDatabase, SandboxTransaction } from './database.js';
import { dropHolds, faultsOf, spend, takeFault } from './faults.js';
import { type Desk, findDossier, folderOf, takeNumber, write } from './folders.js';

/** The stage, shared by all agencies, in which a dossier waits for papers. */
export const awaitingSupplement = 'awaitingSupplement';

export interface SupplementNote {
  /** Where the work goes on when the papers arrive. */
  readonly stageBefore: string;
  /** Fault rules that this dossier has already met: a dossier is asked once per rule. */
  readonly askedBy: readonly number[];
}

const pauseAfterFailureMs = 5_000;

/**
 * One dossier that cannot be worked on does not hold up the others: it is reported, and tried again later.
 * @returns when the next piece of work is due, ms since 1970
 */
export async function doDueWork(
  desk: Desk,
  database: SandboxDatabase,
  report: (failure: unknown) => void,
): Promise<number | undefined> {
  const due = await database
    .selectFrom('dossiers')
    .select('reference')
    .where('work_at', '<=', Date.now())
    .orderBy('work_at')
    .execute();
  for (const { reference } of due) {
    await database
      .transaction()
      .execute((transaction) => workOn(desk, transaction, reference))
      .catch((failure: unknown) => {
        report(failure);
        return postpone(database, reference);
      });
  }
  const next = await database
    .selectFrom('dossiers')
    .select(({ fn }) => fn.min('work_at').as('at'))
    .executeTakeFirst();
  return next?.at ?? undefined;
}

async function postpone(database: SandboxDatabase, reference: string): Promise<void> {
  const later = Date.now() + pauseAfterFailureMs;
  await database.updateTable('dossiers').set({ work_at: later }).where('reference', '=', reference).execute();
}

async function workOn(desk: Desk, transaction: SandboxTransaction, reference: string): Promise<void> {
  const row = await findDossier(transaction, reference);
  if (!row || row.work_at === null) return;
  const isHeld = await holdsBack(desk, transaction, row);
  const step = isHeld ? undefined : await nextStep(desk, transaction, row);
  if (step) return write(desk, transaction, row, step, { answered: false });
  const rest = { work_at: null, hold: isHeld ? ('held' as const) : row.hold };
  await transaction.updateTable('dossiers').set(rest).where('reference', '=', reference).execute();
}

async function holdsBack({ system }: Desk, transaction: SandboxTransaction, row: DossierRow): Promise<boolean> {
  const stage = system.stages[row.stage];
  if (row.hold === 'released' || !stage || !('work' in stage) || stage.clerical) return false;
  return (await takeFault(transaction, 'hold', subjectOf(row))) !== undefined;
}

/** @returns undefined when the dossier waits for a message */
async function nextStep(desk: Desk, transaction: SandboxTransaction, row: DossierRow): Promise<Step | undefined> {
  const stage = desk.system.stages[row.stage];
  if (!stage || !('work' in stage)) return undefined;
  const carryOn = () => stage.work(folderOf(row), (book) => takeNumber(transaction, book));
  if (stage.clerical) return carryOn();
  const refusal = await takeFault(transaction, 'refuses', subjectOf(row));
  if (refusal) return { say: [desk.system.refuses(refusal.reasons)], end: 'refused' };
  const request = await supplementRequest(desk, transaction, row);
  return request ?? carryOn();
}

async function supplementRequest(
  desk: Desk,
  transaction: SandboxTransaction,
  row: DossierRow,
): Promise<Step | undefined> {
  const { askedBy = [] } = folderOf(row).memory as Partial<SupplementNote>;
  const rules = await faultsOf(transaction, 'asksSupplement', subjectOf(row));
  const rule = rules.find(({ id }) => !askedBy.includes(id));
  if (!rule) return undefined;
  await spend(transaction, rule.id);
  const note: SupplementNote = { stageBefore: row.stage, askedBy: [...askedBy, rule.id] };
  return {
    say: [desk.system.asks(rule.items, rule.legalBasis)],
    next: awaitingSupplement,
    remember: { ...note },
  };
}

function subjectOf({ reference, application, stage }: DossierRow) {
  return { reference, text: application, stage };
}

/**
 * Drops the rules that hold dossiers back, and lets go of those that are held.
 * @param prefix of our references
 * @param day legal day that papers bear from now on, YYYY-MM-DD; otherwise that of the last message
 */
export async function release(database: SandboxDatabase, prefix: string, day?: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await dropHolds(transaction, prefix);
    await transaction
      .updateTable('dossiers')
      .set({ hold: 'released', work_at: Date.now(), ...(day && { day }) })
      .where('hold', '=', 'held')
      .where('ended', 'is', null)
      .where('reference', '>=', prefix)
      .where('reference', '<', `${prefix}\uffff`)
      .execute();
  });
}
