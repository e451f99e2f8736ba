import type { CaseAccess } from './register.js';
import type { RegisterDatabase } from './tables.js';

export async function caseAccess(database: RegisterDatabase, caseId: string): Promise<CaseAccess | undefined> {
  const found = await database
    .selectFrom('cases')
    .leftJoin('case_places', 'case_places.case_id', 'cases.case_id')
    .select(['cases.bundle', 'case_places.commune'])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirst();
  if (!found) return undefined;
  const people = await database.selectFrom('case_people').select('person').where('case_id', '=', caseId).execute();
  return { ...found, people: people.map(({ person }) => person) };
}

export async function addPerson(
  database: RegisterDatabase,
  { caseId, person }: { readonly caseId: string; readonly person: string },
): Promise<void> {
  await database
    .insertInto('case_people')
    .values({ case_id: caseId, person })
    .onConflict((conflict) => conflict.columns(['person', 'case_id']).doNothing())
    .execute();
}

export async function casesOfPerson(
  database: RegisterDatabase,
  person: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('case_people')
    .select('case_id')
    .where('person', '=', person)
    .orderBy('case_id')
    .limit(most)
    .execute();
  return rows.map(({ case_id }) => case_id);
}
