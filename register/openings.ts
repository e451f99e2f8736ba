import type { Transaction } from 'kysely';
import type { LocalDate } from '../definitions/calendar/local-date.js';
import { findAnnulment } from './annulments.js';
import { addPerson } from './case-access.js';
import { erasedAt } from './data-keys.js';
import type { FinalRecord } from './final-record.js';
import type { Addition, Opened, Opening, RegisteredCase } from './register.js';
import { claimSoleDossiers } from './sole-dossiers.js';
import type { RegisterDatabase, RegisterTables } from './tables.js';

export function registerOpening(database: RegisterDatabase, opening: Opening): Promise<Opened> {
  return database.transaction().execute(async (transaction) => {
    const { caseId, subjectKey, bundle, orgCode, filedOn } = opening;
    const inserted = await transaction
      .insertInto('cases')
      .values({ case_id: caseId, subject_key: subjectKey, bundle, org_code: orgCode, filed_on: filedOn })
      .onConflict((conflict) => conflict.column('case_id').doNothing())
      .executeTakeFirstOrThrow();
    if (inserted.numInsertedOrUpdatedRows === 0n) {
      return { dossierCodes: await addMissingCodes(transaction, opening), openedBefore: true };
    }
    await keepWhoAndWhere(transaction, opening);
    await claimSoleDossiers(transaction, { subjectKey, caseId, dossiers: opening.soleDossiers });
    return { dossierCodes: await giveDossierCodes(transaction, opening), openedBefore: false };
  });
}

export function addDossiers(
  database: RegisterDatabase,
  { caseId, on, dossiers, soleDossiers }: Addition,
): Promise<Record<string, string>> {
  return database.transaction().execute(async (transaction) => {
    const found = await transaction
      .selectFrom('cases')
      .select(['subject_key', 'bundle', 'org_code'])
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (!found) throw new Error(`Case ${caseId} was never opened, so nothing can be added to it.`);
    const { subject_key: subjectKey, bundle, org_code: orgCode } = found;
    return addMissingCodes(transaction, { caseId, subjectKey, bundle, orgCode, filedOn: on, dossiers, soleDossiers });
  });
}

async function keepWhoAndWhere(
  transaction: Transaction<RegisterTables>,
  { caseId, commune, person }: Opening,
): Promise<void> {
  await transaction.insertInto('case_places').values({ case_id: caseId, commune }).execute();
  if (person !== null) await addPerson(transaction, { caseId, person });
}

/** Dossiers that a case has, or is to have. */
type Numbered = Omit<Opening, 'commune' | 'person'>;

/** A first opening may have come to nothing before its case started; the next may ask for more. */
async function addMissingCodes(
  transaction: Transaction<RegisterTables>,
  opening: Numbered,
): Promise<Record<string, string>> {
  const { caseId, subjectKey, soleDossiers } = opening;
  const held = await dossierCodesOf(transaction, caseId);
  const dossiers = opening.dossiers.filter((dossier) => !held[dossier]);
  if (dossiers.length === 0) return held;
  const claimed = soleDossiers.filter((dossier) => dossiers.includes(dossier));
  await claimSoleDossiers(transaction, { subjectKey, caseId, dossiers: claimed });
  return { ...held, ...(await giveDossierCodes(transaction, { ...opening, dossiers })) };
}

async function giveDossierCodes(
  transaction: Transaction<RegisterTables>,
  { caseId, orgCode, filedOn, dossiers }: Numbered,
): Promise<Record<string, string>> {
  if (dossiers.length === 0) return {};
  const { last } = await transaction
    .insertInto('dossier_numbers')
    .values({ org_code: orgCode, day: filedOn, last: dossiers.length })
    .onConflict((conflict) =>
      conflict
        .columns(['org_code', 'day'])
        .doUpdateSet((row) => ({ last: row('dossier_numbers.last', '+', dossiers.length) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const first = last - dossiers.length + 1;
  const rows = dossiers.map((dossier, at) => ({
    case_id: caseId,
    dossier,
    code: dossierCode(orgCode, filedOn, first + at),
  }));
  await transaction.insertInto('dossiers').values(rows).execute();
  return codesByDossier(rows);
}

/** `H51.17-260302-0001`: organisation, day of filing as yyMMdd, running number of that day. */
function dossierCode(orgCode: string, filedOn: LocalDate, number: number): string {
  return `${orgCode}-${filedOn.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}

async function dossierCodesOf(database: RegisterDatabase, caseId: string): Promise<Record<string, string>> {
  const rows = await database
    .selectFrom('dossiers')
    .select(['dossier', 'code'])
    .where('case_id', '=', caseId)
    .orderBy('code')
    .execute();
  return codesByDossier(rows);
}

function codesByDossier(rows: readonly { dossier: string; code: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ dossier, code }) => [dossier, code]));
}

export async function findCase(database: RegisterDatabase, caseId: string): Promise<RegisteredCase | undefined> {
  const row = await database
    .selectFrom('cases')
    .leftJoin('final_records', 'final_records.case_id', 'cases.case_id')
    .select(['cases.bundle', 'final_records.record'])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const dossierCodes = await dossierCodesOf(database, caseId);
  const annulment = await findAnnulment(database, caseId);
  const erased = await erasedAt(database, caseId);
  const final = row.record ? (JSON.parse(row.record) as FinalRecord) : undefined;
  const outcome = annulment?.completedAt === undefined ? final?.outcome : 'annulled';
  return {
    caseId,
    bundle: row.bundle,
    dossierCodes,
    ...(final && { final }),
    ...(annulment && { annulment }),
    ...(outcome && { outcome }),
    ...(erased !== undefined && { erasedAt: erased }),
  };
}
