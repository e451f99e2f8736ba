/** Dossiers of which one subject has one only, whichever case carries it: a death is registered once. */
import type { Transaction } from 'kysely';
import type { RegisterTables } from './tables.js';

/** Another case of the same subject carries this dossier already, or has brought it to its result. */
export class AlreadyFiled extends Error {
  override readonly name = 'AlreadyFiled';

  constructor(
    readonly dossier: string,
    readonly caseId: string,
  ) {
    super(`${dossier} of this subject is carried by case ${caseId}. Follow that case instead of filing it again.`);
  }
}

/** @throws AlreadyFiled */
export async function claimSoleDossiers(
  transaction: Transaction<RegisterTables>,
  { subjectKey, caseId, dossiers }: { subjectKey: string; caseId: string; dossiers: readonly string[] },
): Promise<void> {
  for (const dossier of dossiers) {
    await transaction
      .insertInto('sole_dossiers')
      .values({ subject_key: subjectKey, dossier, case_id: caseId })
      .onConflict((conflict) => conflict.columns(['subject_key', 'dossier']).doNothing())
      .execute();
    const { case_id: holder } = await transaction
      .selectFrom('sole_dossiers')
      .select('case_id')
      .where('subject_key', '=', subjectKey)
      .where('dossier', '=', dossier)
      .executeTakeFirstOrThrow();
    if (holder !== caseId) throw new AlreadyFiled(dossier, holder);
  }
}

/** A dossier that came to no result may be filed by another case. */
export async function freeSoleDossiers(
  transaction: Transaction<RegisterTables>,
  caseId: string,
  decided: readonly string[],
): Promise<void> {
  const unfinished = transaction.deleteFrom('sole_dossiers').where('case_id', '=', caseId);
  await (decided.length > 0 ? unfinished.where('dossier', 'not in', decided) : unfinished).execute();
}
