/** Tokens of the roles, from an issuer that only tests trust. */
import type { CallerClaims, Role } from '../../gateway/access/caller.js';
import { developmentToken, newDevelopmentKey } from '../../gateway/access/development-issuer.js';

export const issuerKey = await newDevelopmentKey();

/** Mỹ Xuyên Ward, where the sample family lives. */
export const ward = '31684';

/** A header that says who asks. @param issuer private key, where it is not that of the tests */
export async function bearer(
  claims: CallerClaims,
  lastsSeconds?: number,
  issuer = issuerKey,
): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await developmentToken(issuer, claims, lastsSeconds)}` };
}

/** One account of each role; of a citizen, that of this person. */
export function claimsOf(role: Role, personalId = '089400000001'): CallerClaims {
  const sub = `test-${role}`;
  if (role === 'citizen') return { role, sub, personal_id: personalId };
  if (role === 'one-stop-officer') return { role, sub, place: ward };
  if (role === 'agency-officer') return { role, sub, agency: 'commune-police', place: ward };
  return { role, sub };
}
