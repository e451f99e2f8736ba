import type { Closing } from './register.js';
import type { Sealing } from './sealing.js';
import { freeSoleDossiers } from './sole-dossiers.js';
import type { RegisterDatabase } from './tables.js';

export async function closeCase(
  database: RegisterDatabase,
  sealing: Sealing,
  { record, results, spentPayments }: Closing,
): Promise<void> {
  const { caseId } = record;
  // Before the transaction, which its key would wait for.
  const rows = await Promise.all(
    results.map(async ({ dossier, dossierCode, outcome }) => ({
      case_id: caseId,
      dossier,
      code: dossierCode,
      outcome: await sealing.sealText(caseId, JSON.stringify(outcome)),
    })),
  );
  await database.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('final_records')
      .values({ case_id: caseId, record: JSON.stringify(record) })
      .onConflict((conflict) => conflict.column('case_id').doNothing())
      .executeTakeFirstOrThrow();
    if (inserted.numInsertedOrUpdatedRows === 0n) return;
    const opened = await transaction
      .selectFrom('cases')
      .select('case_id')
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (!opened) throw new Error(`Case ${caseId} cannot be closed: the register has no opening of it. Open it first.`);
    if (rows.length > 0) await transaction.insertInto('results').values(rows).execute();
    if (spentPayments.length > 0) {
      await transaction
        .updateTable('payments')
        .set({ spent: 1 })
        .where('case_id', '=', caseId)
        .where('payment', 'in', spentPayments)
        .execute();
    }
    await transaction.deleteFrom('payments').where('case_id', '=', caseId).where('spent', '=', 0).execute();
    await freeSoleDossiers(
      transaction,
      caseId,
      results.map(({ dossier }) => dossier),
    );
  });
}
