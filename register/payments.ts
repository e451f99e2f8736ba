import type { PaymentAnswer, PaymentClaim } from './register.js';
import type { RegisterDatabase } from './tables.js';

export function reservePayment(database: RegisterDatabase, claim: PaymentClaim): Promise<PaymentAnswer> {
  const { payment, subjectKey, caseId, dossier, head, amount } = claim;
  return database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('payments')
      .values({ payment, subject_key: subjectKey, case_id: caseId, dossier, head, amount, spent: 0 })
      .onConflict((conflict) =>
        conflict
          .columns(['payment', 'subject_key'])
          .doUpdateSet({ dossier, head, amount })
          .where('payments.case_id', '=', caseId)
          .where('payments.spent', '=', 0),
      )
      .execute();
    const holder = await transaction
      .selectFrom('payments')
      .select(['case_id', 'dossier', 'head'])
      .where('payment', '=', payment)
      .where('subject_key', '=', subjectKey)
      .executeTakeFirstOrThrow();
    // A call that arrives after its case has closed must not hold the payment for ever.
    if (holder.case_id === caseId && (await isClosed(transaction, caseId))) await releasePayment(transaction, claim);
    else if (holder.case_id === caseId) return { granted: true };
    return { granted: false, by: { caseId: holder.case_id, dossier: holder.dossier, head: holder.head } };
  });
}

export async function releasePayment(
  database: RegisterDatabase,
  { payment, subjectKey, caseId }: Pick<PaymentClaim, 'payment' | 'subjectKey' | 'caseId'>,
): Promise<void> {
  await database
    .deleteFrom('payments')
    .where('payment', '=', payment)
    .where('subject_key', '=', subjectKey)
    .where('case_id', '=', caseId)
    .where('spent', '=', 0)
    .execute();
}

async function isClosed(database: RegisterDatabase, caseId: string): Promise<boolean> {
  const query = database.selectFrom('final_records').select('case_id').where('case_id', '=', caseId);
  return (await query.executeTakeFirst()) !== undefined;
}
