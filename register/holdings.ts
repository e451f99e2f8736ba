/** What the register keeps back for a case until it closes, so that nobody else is given it. */
import type { LocalDate } from '../definitions/calendar/local-date.js';
import type { RegisterDatabase } from './tables.js';

export interface Holdings {
  readonly filedOn: LocalDate;
  /** Payments that the case reserved, each with the dossier that claims it; `spent` once it was made. */
  readonly payments: readonly { readonly payment: string; readonly dossier: string; readonly spent: boolean }[];
  /** Dossiers of which the subject has one only, and which no other case may carry. */
  readonly soleDossiers: readonly string[];
}

/** @returns undefined when the case was never opened */
export async function holdingsOf(database: RegisterDatabase, caseId: string): Promise<Holdings | undefined> {
  const opened = await database.selectFrom('cases').select('filed_on').where('case_id', '=', caseId).executeTakeFirst();
  if (!opened) return undefined;
  const payments = await database
    .selectFrom('payments')
    .select(['payment', 'dossier', 'spent'])
    .where('case_id', '=', caseId)
    .orderBy('payment')
    .execute();
  const sole = await database
    .selectFrom('sole_dossiers')
    .select('dossier')
    .where('case_id', '=', caseId)
    .orderBy('dossier')
    .execute();
  return {
    filedOn: opened.filed_on as LocalDate,
    payments: payments.map(({ payment, dossier, spent }) => ({ payment, dossier, spent: spent === 1 })),
    soleDossiers: sole.map(({ dossier }) => dossier),
  };
}
