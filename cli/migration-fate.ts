/** What becomes of an open case that is to go on under another version. */
import { CaseRefusedError, ClientError } from '../client/client-error.js';
import type { CaseUnderVersion } from '../client/migration.js';
import type { ListedCase } from '../client/open-cases.js';
import type { MigrationPreview } from '../workflows/messages.js';

export type CaseFate = ListedCase &
  (
    | Kept
    | { readonly became: 'movable' | 'moved'; readonly moves: MigrationPreview['moves'] }
    /** It was under the new version before. */
    | { readonly became: 'held' }
    | { readonly became: 'unasked'; readonly error: string }
  );

type Kept =
  /** It ended before it could be moved: it is under the law that it was received under, for good. */
  | { readonly became: 'closed' }
  | { readonly became: 'stays'; readonly code: string; readonly objection: string }
  | { readonly became: 'unmoved'; readonly error: string };

export function fateOf(one: CaseUnderVersion): CaseFate {
  const { caseId, filedAt } = one;
  if (one.error !== null) return { caseId, filedAt, became: 'unasked', error: one.error };
  if (one.held) return { caseId, filedAt, became: 'held' };
  if (one.objection === null) return { caseId, filedAt, became: 'movable', moves: one.moves };
  return { caseId, filedAt, became: 'stays', code: one.code ?? 'CASE_REFUSED', objection: one.objection };
}

/** @param fault with which the attempt to move it ended */
export function keptBy(fault: unknown): Kept {
  if (fault instanceof ClientError && fault.code === 'CASE_CLOSED') return { became: 'closed' };
  const message = fault instanceof Error ? fault.message : String(fault);
  if (!(fault instanceof CaseRefusedError)) return { became: 'unmoved', error: message };
  const { refusal } = fault;
  return { became: 'stays', code: refusal, objection: message.replace(`CASE_REFUSED: ${refusal}: `, '') };
}

/** Under the old version, although it was to move. */
export function staysBehind({ became }: CaseFate): boolean {
  return became === 'stays' || became === 'unasked' || became === 'unmoved';
}
