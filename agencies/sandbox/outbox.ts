/** Notices that a stand-in agency has written: numbered without gaps, kept until the other side has them. */
import type { Said } from './agency-system.js';
import type { DossierRow, NoticeRow, SandboxDatabase, SandboxTransaction } from './database.js';
import { takeFault } from './faults.js';

/** @param answered they go out with the answer to a message, so nobody is called back for them */
export async function fileNotices(
  transaction: SandboxTransaction,
  dossier: DossierRow,
  said: readonly Said[],
  answered: boolean,
): Promise<void> {
  const { filed } = await transaction
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('filed'))
    .where('reference', '=', dossier.reference)
    .executeTakeFirstOrThrow();
  for (const [place, words] of said.entries()) {
    const sequence = Number(filed) + place + 1;
    const id = `${dossier.number}#${sequence}`;
    const body = { maThongBao: id, maThamChieu: dossier.reference, thuTu: sequence, ngay: dossier.day, ...words };
    await transaction
      .insertInto('notices')
      .values({
        id,
        reference: dossier.reference,
        sequence,
        body: JSON.stringify(body),
        deliveries: 0,
        attempts: 0,
        ...(await sendingOf(transaction, dossier, answered)),
      })
      .execute();
  }
}

/** How a notice will be sent is settled when it is written, faults included. */
async function sendingOf(
  transaction: SandboxTransaction,
  { reference, application }: DossierRow,
  answered: boolean,
): Promise<Pick<NoticeRow, 'copies_left' | 'next_attempt_at' | 'yields'>> {
  const subject = { reference, text: application };
  const silent = { copies_left: 0, next_attempt_at: 0, yields: 0 };
  if (answered || (await takeFault(transaction, 'lostCallback', subject))) return silent;
  const twice = await takeFault(transaction, 'duplicateCallback', subject);
  const late = await takeFault(transaction, 'lateCallback', subject);
  const yields = await takeFault(transaction, 'reorderedCallbacks', subject);
  return { copies_left: twice ? 2 : 1, next_attempt_at: Date.now() + (late?.ms ?? 0), yields: yields ? 1 : 0 };
}

export async function noticesOf(database: SandboxDatabase | SandboxTransaction, reference: string): Promise<unknown[]> {
  const rows = await database
    .selectFrom('notices')
    .select('body')
    .where('reference', '=', reference)
    .orderBy('sequence')
    .execute();
  return rows.map(({ body }) => JSON.parse(body));
}

/** The next notice of each dossier that may go out, with the time at which it may, ms since 1970. */
export async function nextToSend(database: SandboxDatabase): Promise<readonly NoticeRow[]> {
  const rows = await database
    .selectFrom('notices')
    .innerJoin('dossiers', 'dossiers.reference', 'notices.reference')
    .selectAll('notices')
    .select(({ eb }) => eb('dossiers.work_at', 'is', null).as('resting'))
    .where('copies_left', '>', 0)
    .orderBy('notices.reference')
    .orderBy('sequence')
    .execute();
  const references = new Set(rows.map(({ reference }) => reference));
  return [...references]
    .map((reference) => firstToGo(rows.filter((row) => row.reference === reference)))
    .filter((notice) => notice !== undefined);
}

/** In order of writing, except that a notice which yields lets the next one pass, if one comes. */
function firstToGo(pending: readonly (NoticeRow & { readonly resting: unknown })[]): NoticeRow | undefined {
  return pending.find(({ yields }) => yields === 0) ?? (pending[0]?.resting ? pending.at(-1) : undefined);
}
