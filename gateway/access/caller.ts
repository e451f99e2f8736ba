/** Who asks, as their token says. */
import { z } from 'zod';
import { personKey } from '../../client/subject-key.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { personalId, text } from '../../definitions/language/schema.js';

export const roles = ['citizen', 'one-stop-officer', 'agency-officer', 'supervisor', 'system', 'auditor'] as const;
export type Role = (typeof roles)[number];

export interface Caller {
  readonly role: Role;
  /** Name of the account at the issuer. */
  readonly account: string;
  readonly agency?: AgencyId | undefined;
  /** Code of a commune, or of a province for all its communes. */
  readonly place?: string | undefined;
  /** Until when the token lets them in, machine time in milliseconds. */
  readonly expiresAt: number;
  /** Personal id of a citizen: compared, and never kept. */
  readonly person?: string | undefined;
}

const place = z.string().regex(/^\d{2}(\d{3})?$/, 'A place is the code of a commune or of a province.');
const account = text.max(60);
const agency = z.enum(agencyIds as [AgencyId, ...AgencyId[]]);

/** The claims of a token; other claims are left alone. */
export const callerClaims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('citizen'), sub: account, personal_id: personalId }),
  z.object({ role: z.literal('one-stop-officer'), sub: account, place }),
  z.object({ role: z.literal('agency-officer'), sub: account, agency, place }),
  z.object({ role: z.literal('supervisor'), sub: account, place: place.optional() }),
  z.object({ role: z.literal('system'), sub: account, place: place.optional() }),
  z.object({ role: z.literal('auditor'), sub: account }),
]);

export type CallerClaims = z.infer<typeof callerClaims>;

export function callerOf({ role, sub, ...claims }: CallerClaims, expiresAt: number): Caller {
  return {
    role,
    account: sub,
    expiresAt,
    ...('agency' in claims && { agency: claims.agency }),
    ...('place' in claims && { place: claims.place }),
    ...('personal_id' in claims && { person: claims.personal_id }),
  };
}

/** Who acts, as history and audit know it: office and account of an officer, a keyed hash of a citizen. */
export function actorOf({ role, account: name, agency: of, place: where, person }: Caller, secret: string): string {
  if (person !== undefined) return `citizen ${personKey(person, secret)}`;
  return [role, of, where, name].filter((part) => part !== undefined).join(' ');
}
