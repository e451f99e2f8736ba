/** What a case is opened with: everything that its workflow needs to know and cannot look up. */
import type { z } from 'zod';
import { type Commune, communeOn, provinces } from '../definitions/agencies/communes.js';
import { type Instant, localDateOf } from '../definitions/calendar/instant.js';
import { addDays, type LocalDate } from '../definitions/calendar/local-date.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { bundleHash } from '../definitions/hashes.js';
import type { Bundle } from '../definitions/language/bundle.js';
import type { LimitPromises } from '../definitions/language/legal-limit.js';
import type { SchemeInForce } from '../definitions/language/province-scheme.js';
import type { ProvinceScheme, SchemeVersion } from '../definitions/law/scheme-file-schema.js';
import { schemeInForce } from '../definitions/law/scheme-in-force.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import { declarationSchemas } from '../definitions/schemas.js';
import type { CaseFacts } from '../workflows/engine/decide/case-state.js';
import { lawOfCase } from '../workflows/engine/decide/law-of-case.js';
import type { Patience } from '../workflows/engine/decide/patience.js';
import { calendarsOf, competentOffices, handoversOf, officeIds } from './case-offices.js';
import { ClientError } from './client-error.js';
import { joiningId } from './joining.js';
import { subjectKey } from './subject-key.js';
import { versionInForce } from './version-in-force.js';

/** A case is given the calendar of every year that its limits can reach, and what the law already says of its offices. */
export const calendarReachDays = 550;

/** What limits are counted by where the case is filed. */
export interface LegalGround {
  /** Of offices that have none of their own. */
  readonly calendar: WorkingCalendar;
  readonly promises: LimitPromises;
  /** Of provinces; what one promises comes before `promises`. */
  readonly schemes?: readonly ProvinceScheme[];
  readonly patience?: Patience;
}

interface SubjectNaming {
  /** Key of the hash that names legal subjects. */
  readonly subjectSecret: string;
  /** How many cases of this bundle and subject were annulled before. */
  readonly annulled?: number;
}

export interface PreparedCase {
  readonly bundle: Bundle;
  /** Without dossier codes: those the register gives. */
  readonly facts: CaseFacts;
  /** Organisation in whose name the dossier codes are numbered. */
  readonly orgCode: string;
}

/** @throws ClientError UNKNOWN_BUNDLE, NOT_IN_FORCE, DECLARATION_INVALID, OUT_OF_SCOPE */
export function prepareCase(
  id: string,
  declaration: unknown,
  filedAt: Instant,
  { subjectSecret, annulled = 0, ...ground }: LegalGround & SubjectNaming,
): PreparedCase {
  const filedOn = localDateOf(filedAt);
  const key = versionInForce(id, filedOn);
  const bundle: Bundle = bundles[key];
  const checked = checkedDeclaration(key, declaration);
  const scope = bundle.scope(checked);
  if (scope !== true) throw new ClientError('OUT_OF_SCOPE', `${bundle.title.en}: ${scope.reason.en} ${scope.route.en}`);
  refuseImpossible(bundle.impossibleOn?.(checked, filedOn) ?? []);
  const subject = subjectKey(bundle.subject(checked), subjectSecret);
  const caseId = annulled === 0 ? `${id}-${subject}` : `${id}-${subject}-${annulled + 1}`;
  const commune = communeOf(bundle, checked, filedOn);
  const province = provinces[commune.province];
  const offices = competentOffices(commune.code, filedOn);
  const until = addDays(filedOn, calendarReachDays);
  const scheme = schemeInForce(ground.schemes ?? [], id, commune.province, filedOn);
  const facts: CaseFacts = {
    caseId,
    bundle: key,
    hash: bundleHash(key),
    declaration: checked,
    applicant: joiningId(checked, caseId, subjectSecret),
    subjectKey: subject,
    dossierCodes: {},
    commune: { code: commune.code, name: commune.name.vi, province: province.name.vi },
    offices: officeIds(offices),
    handovers: handoversOf(offices, commune.code, until),
    calendars: calendarsOf(offices, ground.calendar, filedOn, until),
    promises: { ...ground.promises, ...scheme?.promises },
    ...(scheme && { scheme: keptOf(scheme) }),
    ...(ground.patience && { patience: ground.patience }),
    filedAt,
    clockOffset: clockOffset(filedAt),
  };
  return { bundle: lawOfCase(facts), facts, orgCode: province.orgCode };
}

/** Its days and its promises are no part of what the case keeps under its name. */
function keptOf({ id, source, procedures, agencies }: SchemeVersion): SchemeInForce {
  return { id, source, ...(procedures && { procedures }), agencies };
}

function checkedDeclaration(key: BundleKey, declaration: unknown): unknown {
  const schema: z.ZodType = declarationSchemas[key];
  const checked = schema.safeParse(declaration);
  if (checked.success) return checked.data;
  const fields = checked.error.issues.map(({ path }) => path.join('.'));
  const sentences = checked.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the declaration'}: ${message}`,
  );
  throw new ClientError('DECLARATION_INVALID', sentences.join(' '), fields);
}

function refuseImpossible(problems: readonly { readonly path: string; readonly message: string }[]): void {
  if (problems.length === 0) return;
  const sentences = problems.map(({ path, message }) => `${path}: ${message}`);
  throw new ClientError(
    'DECLARATION_INVALID',
    sentences.join(' '),
    problems.map(({ path }) => path),
  );
}

/** @throws ClientError DECLARATION_INVALID when the directory has no such commune on that day */
function communeOf(bundle: Bundle, declaration: unknown, filedOn: LocalDate): Commune {
  try {
    return communeOn(bundle.commune(declaration), filedOn);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new ClientError('DECLARATION_INVALID', fault.message, ['commune'], { cause: fault });
  }
}

/** A second or two of travel is not another time of filing. */
function clockOffset(filedAt: Instant): number {
  const offset = filedAt - Date.now();
  return Math.abs(offset) < 2_000 ? 0 : offset;
}
