/** Who read and did what, and who was turned away. Lines are written once and never changed. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../definitions/calendar/instant.js';
import type { RegisterDatabase } from './tables.js';

export interface AuditEntry {
  readonly at: Instant;
  /** Role and name of an officer or a system; of a citizen a keyed hash. */
  readonly actor: string;
  /** For example `case.read`, `case.act`. */
  readonly action: string;
  readonly caseId: string | null;
  /** `allowed`, `denied`, or the code of `docs/errors.md` with which it was refused. */
  readonly result: string;
  /** What of the case: ids and event types only; of what no case has read yet, the key that seals it. */
  readonly detail: string | null;
}

export interface AuditLine extends AuditEntry {
  readonly id: string;
}

export async function writeAudit(database: RegisterDatabase, entry: AuditEntry): Promise<void> {
  const { at, actor, action, caseId, result, detail } = entry;
  await database
    .insertInto('audit')
    .values({ id: randomUUID(), at, actor, action, case_id: caseId, result, detail })
    .execute();
}

/** Also what was sealed before it was known that this case would read it. */
export async function auditOf(database: RegisterDatabase, caseId: string): Promise<readonly AuditLine[]> {
  const keysGiven = database.selectFrom('data_keys').select('id').where('case_id', '=', caseId);
  const rows = await database
    .selectFrom('audit')
    .selectAll()
    .where(({ and, eb, or }) =>
      or([eb('case_id', '=', caseId), and([eb('case_id', 'is', null), eb('detail', 'in', keysGiven)])]),
    )
    .orderBy('at')
    .execute();
  return rows.map(({ case_id: _written, at, ...line }) => ({ ...line, caseId, at: Number(at) as Instant }));
}
