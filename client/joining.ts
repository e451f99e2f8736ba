/** Who applies, and how a further applicant becomes a party of a running case. */
import { randomUUID } from 'node:crypto';
import type { CaseFacts } from '../workflows/engine/decide/case-state.js';
import type { CaseHandle } from './case-handle.js';
import { ClientError } from './client-error.js';
import { subjectKey } from './subject-key.js';

/** Made of who applies and to which case, so that nobody becomes a party twice; keyed, because it stands in the clear. */
export function joiningId(declaration: unknown, caseId: string, secret: string): string {
  return `joined-${subjectKey(`${caseId} ${applicantOf(declaration)?.personalId ?? ''}`, secret)}`;
}

/** Undefined when no person applies, for example an organisation. */
export function applicantsId(declaration: unknown): string | undefined {
  return applicantOf(declaration)?.personalId;
}

function applicantOf(declaration: unknown) {
  return (declaration as { applicant?: { personalId?: string; relation?: string } }).applicant;
}

/** `joined` as a new party, `found` when the applicant was one before, `closed` when the case has ended. */
export async function join(
  handle: CaseHandle,
  { applicant, declaration }: CaseFacts,
  actor?: string,
): Promise<'joined' | 'found' | 'closed'> {
  const event = { type: 'citizen.joined', relation: applicantOf(declaration)?.relation ?? '' };
  try {
    const { effect } = await handle.send({ id: applicant, ...(actor !== undefined && { actor }), event }, randomUUID());
    return effect === 'taken' ? 'joined' : 'found';
  } catch (fault) {
    if (fault instanceof ClientError && fault.code === 'CASE_CLOSED') return 'closed';
    throw fault;
  }
}
