/** Who may do what, and with which cases. */
import { personKey } from '../../client/subject-key.js';
import { type AgencyId, agencies } from '../../definitions/agencies/agency.js';
import { placesIn } from '../../definitions/agencies/communes.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { type BundleKey, bundles } from '../../definitions/registry.js';
import type { CaseAccess } from '../../register/register.js';
import type { DossierView } from '../../workflows/messages.js';
import { possibleAgencies } from '../../workflows/repair/settlement.js';
import { Problem } from '../http/problem.js';
import { type Caller, type Role, roles } from './caller.js';

/** By operation; whoever is not named is turned away. */
export const allowedRoles = {
  'case.open': ['citizen', 'one-stop-officer', 'system'],
  'case.open-many': ['one-stop-officer', 'system'],
  'case.read': roles,
  'case.list': roles,
  'case.follow': roles,
  'case.act': ['citizen', 'one-stop-officer', 'agency-officer', 'supervisor', 'system'],
  'case.add': ['citizen', 'one-stop-officer', 'system'],
  'case.pay': ['citizen', 'one-stop-officer', 'system'],
  'audit.read': ['auditor'],
  'what-if': roles,
  'webhook.manage': ['system'],
  /** A payload holds what any dossier of its case says, for whichever agency. */
  'payload.read': ['one-stop-officer', 'supervisor'],
  'payload.write': ['one-stop-officer', 'supervisor'],
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof allowedRoles;

/** Families of events that a role may send. The rest comes from agencies and operators. */
const families: Readonly<Record<Role, readonly string[]>> = {
  citizen: ['citizen'],
  'one-stop-officer': ['citizen', 'officer'],
  'agency-officer': ['officer'],
  supervisor: ['officer'],
  system: ['citizen'],
  auditor: [],
};

export function familiesOf(role: Role): readonly string[] {
  return families[role];
}

/** @throws Problem NOT_ALLOWED */
export function requireRole({ role }: Caller, operation: Operation): void {
  const allowed: readonly Role[] = allowedRoles[operation];
  if (allowed.includes(role)) return;
  throw denied(
    `Vai trò ${role} không thực hiện được việc này (${operation}); được phép: ${allowed.join(', ')}.`,
    `The role ${role} may not do that (${operation}). It is for: ${allowed.join(', ')}.`,
  );
}

/** @throws Problem NOT_ALLOWED when the case is not theirs */
export function requireCase(caller: Caller, access: CaseAccess, secret: string): void {
  if (caller.person !== undefined) {
    if (belongsTo(caller, access, secret)) return;
    throw denied('Người dân chỉ xem được hồ sơ của mình.', 'A citizen sees only cases in which they applied.');
  }
  requirePlace(caller, access.commune);
  const { agency } = caller;
  if (agency !== undefined && !takesPart(access.bundle, agency))
    throw denied(
      `${agencies[agency].vi} không tham gia hồ sơ này.`,
      `${agencies[agency].en} takes no part in this case.`,
    );
}

/** Whether it is the case of a citizen, or of the place of anybody else. */
export function belongsTo({ person, place }: Caller, { commune, people }: CaseAccess, secret: string): boolean {
  return person === undefined ? isWithin(place, commune) : people.includes(personKey(person, secret));
}

function isWithin(place: string | undefined, commune: string | null): boolean {
  return place === undefined || (commune !== null && placesIn(place).includes(commune));
}

/** @throws Problem NOT_ALLOWED */
export function requirePlace({ place }: Caller, commune: string | null): void {
  if (isWithin(place, commune)) return;
  throw denied(
    `Hồ sơ không thuộc địa bàn ${place}.`,
    `The case belongs to ${commune ?? 'a place that is not known'}, outside of ${place}.`,
  );
}

/** Versions of bundles in which an agency may have a dossier. */
export function bundlesOf(agency: AgencyId): readonly string[] {
  return Object.keys(bundles).filter((key) => takesPart(key, agency));
}

function takesPart(key: string, agency: AgencyId): boolean {
  const bundle: Bundle | undefined = bundles[key as BundleKey];
  if (!bundle) return false;
  return Object.keys(bundle.dossiers).some((dossier) => possibleAgencies(bundle, dossier).includes(agency));
}

/** @throws Problem NOT_ALLOWED */
export function requireFamily({ role }: Caller, type: string): void {
  const [family = ''] = type.split('.');
  if (type === 'citizen.paid' && role === 'citizen')
    throw denied(
      'Việc nộp phí do hệ thống thanh toán xác nhận: dùng /cases/{id}/payments.',
      'That a fee was paid, the payment service says: use /cases/{id}/payments.',
    );
  if (families[role].includes(family)) return;
  const own = families[role].map((name) => `${name}.*`).join(', ');
  throw denied(`Vai trò ${role} chỉ gửi được: ${own}.`, `The role ${role} sends ${own}, not ${type}.`);
}

/**
 * @param dossier undefined for the whole case
 * @throws Problem NOT_ALLOWED when an officer of one agency acts on what is with another
 */
export function requireOwnDossier({ agency }: Caller, dossier: Pick<DossierView, 'id' | 'agency'> | undefined): void {
  if (agency === undefined || dossier?.agency === agency) return;
  if (dossier === undefined)
    throw denied(
      'Cán bộ cơ quan chỉ xử lý hồ sơ thành phần của cơ quan mình.',
      'An officer of an agency acts on dossiers of that agency, not on the whole case.',
    );
  throw denied(
    `Hồ sơ ${dossier.id} không ở ${agencies[agency].vi}.`,
    `The dossier ${dossier.id} is not with ${agencies[agency].en}.`,
  );
}

export function denied(vi: string, en: string): Problem {
  return new Problem('NOT_ALLOWED', { vi, en });
}
