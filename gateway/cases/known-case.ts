/** The case that a request names: known, and open to the one who asks. */
import type { Context } from 'hono';
import type { CaseAccess } from '../../register/register.js';
import { requireCase } from '../access/rules.js';
import type { GatewayEnv, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';

/** @throws Problem CASE_NOT_FOUND, NOT_ALLOWED */
export async function knownCase(
  { register, subjectSecret }: GatewayParts,
  context: Context<GatewayEnv>,
  caseId: string,
): Promise<CaseAccess> {
  const access = await register.caseAccess(caseId);
  if (!access)
    throw new Problem('CASE_NOT_FOUND', { vi: `Không có hồ sơ ${caseId}.`, en: `There is no case ${caseId}.` });
  requireCase(context.get('caller'), access, subjectSecret);
  return access;
}

/** @param known ids that the case has */
export function unknownDossier(id: string, known: readonly string[]): Problem {
  const listed = known.join(', ');
  const detail = {
    vi: `Hồ sơ không có thành phần "${id}". Có: ${listed}.`,
    en: `The case has no dossier "${id}". It has: ${listed}.`,
  };
  return new Problem('UNKNOWN_DOSSIER', detail, { fields: [{ field: 'dossier', message: detail.en }] });
}
