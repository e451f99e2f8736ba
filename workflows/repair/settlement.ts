/** What has become of a case that nobody carries any more, as far as the register and the agencies' answers tell. */
import type { AgencyRecord } from '../../activities/agency-calls.js';
import type { CloseCaseRequest } from '../../activities/register-calls.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { type Instant, instantOnDay } from '../../definitions/calendar/instant.js';
import { dayNumber, type LocalDate } from '../../definitions/calendar/local-date.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { dossiersAt } from '../../definitions/language/dossier-id.js';
import type { NationalStatus } from '../../definitions/language/national-status.js';
import { predecessorsFirst } from '../../definitions/language/undone.js';
import type { CaseOutcome } from '../engine/decide/case-state.js';
import { reasonCodes } from '../engine/decide/closing.js';
import { procedureOf } from '../engine/decide/draft.js';
import type { Patience } from '../engine/decide/patience.js';

export type { AgencyRecord } from '../../activities/agency-calls.js';

/** What the register holds of the case. */
export interface RepairInput {
  readonly caseId: string;
  readonly bundle: string;
  readonly dossierCodes: Readonly<Record<string, string>>;
  readonly filedOn: LocalDate;
  /** Payments that the case reserved. */
  readonly payments: readonly { readonly payment: string; readonly dossier: string }[];
  /** The usual one unless given. */
  readonly patience?: Patience;
}

export function repairId(caseId: string): string {
  return `${caseId}.repair`;
}

/**
 * How many filings in a row may be unknown to an agency that knows a later one: they went to another agency, or were
 * rejected there before they had a number. Filings have no upper bound; each of these is one question more to an agency.
 */
export const mostUnknownInARow = 9;

/** How the last filing of a dossier ended. */
export interface SettledDossier {
  readonly dossier: string;
  readonly agency: AgencyId;
  readonly attempt: number;
  readonly number: string;
  readonly result: 'positive' | 'refused' | 'stopped';
  /** What the agency issued; null unless positive. */
  readonly outcome: unknown;
  /** Of a refusal, those that are codes. */
  readonly reasons: readonly string[];
}

/** Where a dossier is filed may depend on its application, on its day and on its province, which are forgotten with the case: then all that may have it are asked. */
export function possibleAgencies(bundle: Bundle, dossier: string): readonly AgencyId[] {
  const { agency, laterAgencies = [], otherAgencies = [] } = procedureOf(bundle, dossier);
  if (typeof agency === 'function') return agencyIds;
  return [...new Set([agency, ...laterAgencies.map(({ value }) => value), ...otherAgencies])];
}

type Decision = Pick<SettledDossier, 'result' | 'outcome' | 'reasons'>;

/** What the agency has decided; null while it has not. */
export function decisionIn({ notices }: AgencyRecord): Decision | null {
  const decisions = notices.flatMap(({ event }): Decision[] => {
    if ('outcome' in event) return [{ result: 'positive', outcome: event.outcome, reasons: [] }];
    if (event.type !== 'agency.refused') return [];
    return [{ result: 'refused', outcome: null, reasons: codesOf(event) }];
  });
  return decisions.at(-1) ?? null;
}

function codesOf(refusal: object): readonly string[] {
  if (!('reasons' in refusal) || !Array.isArray(refusal.reasons)) return [];
  return refusal.reasons.filter((reason) => reasonCodes.includes(reason));
}

/** The final record and the results. What no agency has heard of counts as not opened. */
export function closingOf(
  { caseId, bundle: key, dossierCodes, filedOn, payments }: RepairInput,
  bundle: Bundle,
  settled: readonly SettledDossier[],
  closedAt: Instant,
): CloseCaseRequest {
  const positive = settled.filter(({ result }) => result === 'positive');
  const isPositive = (id: string) => positive.some(({ dossier }) => dossier === id);
  // Nobody knows when each was decided, and what others rest on is undone last.
  const ids = Object.keys(bundle.dossiers).flatMap((place) => {
    const filed = dossiersAt(place, Object.keys(dossierCodes));
    return filed.length > 0 ? filed : [place];
  });
  const dossiers = predecessorsFirst(bundle, ids).toReversed();
  const isUnknown = (id: string) => settled.every(({ dossier }) => dossier !== id);
  const claimedInVain = payments.some(({ dossier }) => isUnknown(dossier));
  const openedAt = instantOnDay(dayNumber(filedOn), '00:00');
  return {
    record: {
      caseId,
      bundle: key,
      outcome: outcomeOf(settled, claimedInVain),
      openedAt,
      closedAt,
      dossiers: dossiers.map((id) => finalDossier(id, bundle, dossierCodes[id], settled)),
    },
    results: positive.map(({ dossier, outcome }) => {
      return { dossier, dossierCode: dossierCodes[dossier] ?? '', outcome };
    }),
    spentPayments: payments.filter(({ dossier }) => isPositive(dossier)).map(({ payment }) => payment),
  };
}

/** As they stand once this very record is kept: a decided dossier is returned by it. */
const statuses = { positive: 10, refused: 3, stopped: 8 } as const satisfies Record<
  SettledDossier['result'],
  NationalStatus
>;

function finalDossier(id: string, bundle: Bundle, code: string | undefined, settled: readonly SettledDossier[]) {
  const { reversible } = procedureOf(bundle, id);
  const base = { id, reasons: [], reversible };
  if (code === undefined) return { ...base, result: 'notChosen' as const };
  const own = settled.find(({ dossier }) => dossier === id);
  if (!own) return { ...base, code, result: 'notOpened' as const };
  const { agency, attempt, number: agencyNumber, result, reasons } = own;
  return { id, reasons, reversible, code, agency, agencyNumber, attempt, result, status: statuses[result] };
}

/**
 * As `closing.ts` counts, with what can still be known: a dossier that no agency has heard of may not have applied, so it
 * does not count, unless a payment is reserved for it.
 */
function outcomeOf(settled: readonly SettledDossier[], claimedInVain: boolean): CaseOutcome {
  if (settled.length === 0) return 'stopped';
  const results = settled.filter(({ reasons }) => !reasons.includes('covered')).map(({ result }) => result);
  if (results.length === 0) return 'nothing-due';
  const complete = results.every((result) => result === 'positive') && !claimedInVain;
  if (results.includes('positive')) return complete ? 'returned' : 'partly-returned';
  return results.includes('stopped') ? 'stopped' : 'refused';
}
