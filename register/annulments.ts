/** The register's side of an annulment: each step is written down before its call, and each call's end after it. */
import type { Transaction } from 'kysely';
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { Instant } from '../definitions/calendar/instant.js';
import type { AnnulmentDecision } from '../definitions/language/annulment.js';
import {
  type Annulment,
  AnnulmentRefused,
  type AnnulmentStep,
  type DoneByHand,
  type PlannedStep,
} from './annulment.js';
import { annulmentPlan, standingResults } from './annulment-plan.js';
import type { FinalRecord } from './final-record.js';
import type { Sealing } from './sealing.js';
import type { RegisterDatabase, RegisterTables } from './tables.js';

export interface AnnulmentOrder {
  readonly caseId: string;
  readonly decision: AnnulmentDecision;
  readonly at: Instant;
}

export interface FinishedStep {
  readonly caseId: string;
  readonly position: number;
  readonly at: Instant;
  readonly tries: number;
  readonly byHand?: DoneByHand;
}

export interface FailedStep {
  readonly caseId: string;
  readonly position: number;
  readonly tries: number;
  /** Code of `docs/errors.md`. */
  readonly error: string;
}

export function requestAnnulment(database: RegisterDatabase, order: AnnulmentOrder): Promise<Annulment> {
  return database.transaction().execute(async (transaction) => {
    await keepOrder(transaction, order);
    return annulmentIn(transaction, order.caseId);
  });
}

export async function beginAnnulment(
  database: RegisterDatabase,
  sealing: Sealing,
  order: AnnulmentOrder,
): Promise<Annulment | null> {
  const { caseId, at } = order;
  // Read before the transaction, which its key would wait for; they are there as soon as the record is.
  const outcomes = (await finalRecordOf(database, caseId)) && (await outcomesOf(database, sealing, caseId));
  return database.transaction().execute(async (transaction) => {
    await keepOrder(transaction, order);
    const record = await finalRecordOf(transaction, caseId);
    if (!record || !outcomes) return null;
    const { begunAt } = await annulmentIn(transaction, caseId);
    if (begunAt === undefined) await writePlan(transaction, annulmentPlan(record, outcomes), { caseId, at });
    await beginNext(transaction, caseId, at);
    return annulmentIn(transaction, caseId);
  });
}

export function finishAnnulmentStep(database: RegisterDatabase, finished: FinishedStep): Promise<Annulment> {
  const { caseId, position, at, tries, byHand } = finished;
  return database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('annulment_steps')
      .set({
        state: byHand ? 'byHand' : 'done',
        done_at: at,
        tries,
        by_hand: byHand ? JSON.stringify(byHand) : null,
      })
      .where('case_id', '=', caseId)
      .where('position', '=', position)
      .where('state', '=', 'begun')
      .execute();
    await beginNext(transaction, caseId, at);
    return annulmentIn(transaction, caseId);
  });
}

export async function failAnnulmentStep(
  database: RegisterDatabase,
  { caseId, position, tries, error }: FailedStep,
): Promise<void> {
  await database
    .updateTable('annulment_steps')
    .set({ tries, error })
    .where('case_id', '=', caseId)
    .where('position', '=', position)
    .where('state', '=', 'begun')
    .execute();
}

/** What would be undone, in its order, before anything is ordered. */
export async function plannedAnnulment(
  database: RegisterDatabase,
  sealing: Sealing,
  caseId: string,
): Promise<readonly PlannedStep[]> {
  const record = await finalRecordOf(database, caseId);
  return record ? annulmentPlan(record, await outcomesOf(database, sealing, caseId)) : [];
}

export async function findAnnulment(database: RegisterDatabase, caseId: string): Promise<Annulment | undefined> {
  const row = await database.selectFrom('annulments').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  if (!row) return undefined;
  const stepRows = await database
    .selectFrom('annulment_steps')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  const steps = stepRows.map(stepOf);
  const record = row.begun_at === null ? undefined : await finalRecordOf(database, caseId);
  return {
    caseId,
    decision: JSON.parse(row.decision) as AnnulmentDecision,
    requestedAt: instantIn(row.requested_at),
    ...(row.begun_at !== null && { begunAt: instantIn(row.begun_at) }),
    steps,
    standing: record ? standingResults(record, steps) : [],
    ...(row.completed_at !== null && { completedAt: instantIn(row.completed_at) }),
  };
}

type StepRow = RegisterTables['annulment_steps'];

function stepOf(row: StepRow): AnnulmentStep {
  return {
    position: row.position,
    dossier: row.dossier,
    agency: row.agency as AgencyId,
    reference: row.reference,
    how: row.how as PlannedStep['how'],
    ...(row.result_number !== null && { resultNumber: row.result_number }),
    state: row.state,
    tries: row.tries,
    ...(row.begun_at !== null && { begunAt: instantIn(row.begun_at) }),
    ...(row.done_at !== null && { doneAt: instantIn(row.done_at) }),
    ...(row.error !== null && { error: row.error }),
    ...(row.by_hand !== null && { byHand: JSON.parse(row.by_hand) as DoneByHand }),
  };
}

/** PostgreSQL gives its big integers as text. */
const instantIn = (column: number) => Number(column) as Instant;

/** The first decision stays. The row is held until the transaction ends, so that two orders come one after the other. */
async function keepOrder(
  transaction: Transaction<RegisterTables>,
  { caseId, decision, at }: AnnulmentOrder,
): Promise<void> {
  await transaction
    .insertInto('annulments')
    .values({
      case_id: caseId,
      decision: JSON.stringify(decision),
      requested_at: at,
      begun_at: null,
      completed_at: null,
    })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ case_id: caseId }))
    .execute();
  const opened = await transaction
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!opened) throw new AnnulmentRefused(`The register knows no case ${caseId}. Check its id.`);
  const { decision: first } = await annulmentIn(transaction, caseId);
  if (sameDecision(first, decision)) return;
  throw new AnnulmentRefused(
    `Case ${caseId} is annulled by decision ${first.number} of ${first.decidedOn}; ` +
      `it cannot be annulled again by ${decision.number} of ${decision.decidedOn}. Follow that annulment.`,
  );
}

function sameDecision(one: AnnulmentDecision, other: AnnulmentDecision): boolean {
  return one.number === other.number && one.decidedOn === other.decidedOn;
}

async function writePlan(
  transaction: Transaction<RegisterTables>,
  plan: readonly PlannedStep[],
  { caseId, at }: Pick<AnnulmentOrder, 'caseId' | 'at'>,
): Promise<void> {
  await transaction.updateTable('annulments').set({ begun_at: at }).where('case_id', '=', caseId).execute();
  if (plan.length === 0) return;
  const rows = plan.map(({ position, dossier, agency, reference, how, resultNumber = null }): StepRow => {
    const untouched = { tries: 0, error: null, begun_at: null, done_at: null, by_hand: null };
    const what = { position, dossier, agency, reference, how, result_number: resultNumber };
    return { case_id: caseId, ...what, state: 'planned', ...untouched };
  });
  await transaction.insertInto('annulment_steps').values(rows).execute();
}

/** One step at a time: what was decided later rests on what was decided before. After the last one, it is complete. */
async function beginNext(transaction: Transaction<RegisterTables>, caseId: string, at: Instant): Promise<void> {
  const open = await transaction
    .selectFrom('annulment_steps')
    .select(['position', 'state'])
    .where('case_id', '=', caseId)
    .where('state', 'in', ['planned', 'begun'])
    .orderBy('position')
    .executeTakeFirst();
  if (!open) return complete(transaction, caseId, at);
  if (open.state === 'begun') return;
  await transaction
    .updateTable('annulment_steps')
    .set({ state: 'begun', begun_at: at })
    .where('case_id', '=', caseId)
    .where('position', '=', open.position)
    .execute();
}

/** Nothing stands on the annulled results any more: they can be had anew. */
async function complete(transaction: Transaction<RegisterTables>, caseId: string, at: Instant): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('annulments')
    .set({ completed_at: at })
    .where('case_id', '=', caseId)
    .where('completed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const { steps } = await annulmentIn(transaction, caseId);
  const dossiers = [...new Set(steps.map(({ dossier }) => dossier))];
  if (dossiers.length === 0) return;
  for (const table of ['sole_dossiers', 'payments'] as const) {
    await transaction.deleteFrom(table).where('case_id', '=', caseId).where('dossier', 'in', dossiers).execute();
  }
}

async function annulmentIn(database: RegisterDatabase, caseId: string): Promise<Annulment> {
  const found = await findAnnulment(database, caseId);
  if (!found) throw new AnnulmentRefused(`No annulment of case ${caseId} has been ordered.`);
  return found;
}

async function finalRecordOf(database: RegisterDatabase, caseId: string): Promise<FinalRecord | undefined> {
  const row = await database
    .selectFrom('final_records')
    .select('record')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row && (JSON.parse(row.record) as FinalRecord);
}

/** Without those that were erased. */
async function outcomesOf(
  database: RegisterDatabase,
  sealing: Sealing,
  caseId: string,
): Promise<Record<string, unknown>> {
  const rows = await database
    .selectFrom('results')
    .select(['dossier', 'outcome'])
    .where('case_id', '=', caseId)
    .execute();
  const opened = await Promise.all(
    rows.map(async ({ dossier, outcome }) => [dossier, await sealing.openText(outcome)] as const),
  );
  return Object.fromEntries(opened.flatMap(([dossier, text]) => (text ? [[dossier, JSON.parse(text)]] : [])));
}
