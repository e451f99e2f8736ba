/** What dates a filing would be given, without filing it: deciding is pure, so no server is needed. */
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { Pause } from '../definitions/calendar/due-at.js';
import type { Instant } from '../definitions/calendar/instant.js';
import type { Sentence } from '../definitions/language/bundle.js';
import { placeOf, titleOf } from '../definitions/language/dossier-id.js';
import type { CaseState, Handover } from '../workflows/engine/decide/case-state.js';
import { filedCase } from '../workflows/engine/decide/open-case.js';
import { latestEnd, projection, type SupposedPauses } from '../workflows/engine/decide/projection.js';
import { type ExplainedDate, expectedDate } from '../workflows/engine/view/case-explanation.js';
import { type LegalGround, prepareCase } from './case-facts.js';

export interface SupposedFiling extends LegalGround {
  /** A bundle without its version. */
  readonly bundle: string;
  readonly declaration: unknown;
  readonly filedAt: Instant;
  readonly pauses: readonly SupposedPause[];
}

/** Time that would not count: of one dossier, or of each that is at work then. */
export interface SupposedPause extends Pause {
  readonly dossier: string | null;
}

export interface SupposedDossier extends ExplainedDate {
  readonly id: string;
  readonly title: Sentence;
  readonly agency: AgencyId;
  readonly office: string | null;
}

export interface SupposedCase {
  readonly bundle: string;
  readonly title: Sentence;
  readonly commune: CaseState['facts']['commune'];
  readonly filedAt: Instant;
  /** When everything is done if each dossier takes its full time; null when nothing is to be done. */
  readonly promisedAt: Instant | null;
  readonly dossiers: readonly SupposedDossier[];
  /** Dossiers that the facts do not call for. */
  readonly notApplicable: readonly { readonly id: string; readonly reason: Sentence }[];
  /** Of offices that will hand a dossier of this filing over to their successors. */
  readonly handovers: readonly Handover[];
}

/** Nobody's subject: nothing is opened, so nothing can be found by it. */
const subjectSecret = 'what-if';

/**
 * @throws ClientError UNKNOWN_BUNDLE, NOT_IN_FORCE, DECLARATION_INVALID, OUT_OF_SCOPE
 * @throws RangeError when a pause belongs to no dossier of it
 * @throws CalendarMissing when a limit reaches a year without a calendar
 */
export function whatIf({ bundle: id, declaration, filedAt, pauses, ...ground }: SupposedFiling): SupposedCase {
  const { bundle, facts } = prepareCase(id, declaration, filedAt, { ...ground, subjectSecret });
  const filed = filedCase(facts, bundle);
  const supposed = pausesOf(pauses, Object.keys(filed.plan));
  const spans = projection(filed, bundle, filedAt, supposed);
  const promisedAt = latestEnd(spans);
  const dossiers = Object.entries(filed.plan).flatMap(([dossier, planned]): SupposedDossier[] => {
    const span = spans[dossier];
    const place = placeOf(bundle, dossier);
    if (!span || !place) return [];
    const first = place.after.length === 0 ? filedAt : span.from;
    const title = titleOf(place, dossier);
    const office = facts.offices[planned.agency] ?? null;
    const date = expectedDate(filed, planned, span, supposed[dossier] ?? [], first);
    return [{ id: dossier, title, agency: planned.agency, office, ...date }];
  });
  return {
    bundle: facts.bundle,
    title: bundle.title,
    commune: facts.commune,
    filedAt,
    promisedAt,
    dossiers,
    notApplicable: notApplicable(filed),
    handovers: facts.handovers.filter((handover) => dossiers.some((dossier) => isWithin(dossier, handover))),
  };
}

function isWithin({ agency, explanation }: SupposedDossier, handover: Handover): boolean {
  return agency === handover.agency && handover.at <= explanation.dueAt;
}

/** @throws RangeError when a pause names a dossier that the filing does not have */
function pausesOf(pauses: readonly SupposedPause[], dossiers: readonly string[]): SupposedPauses {
  const unknown = pauses.find(({ dossier }) => dossier !== null && !dossiers.includes(dossier));
  if (unknown)
    throw new RangeError(`There is no dossier "${unknown.dossier}" to pause. At work: ${dossiers.join(', ')}.`);
  const inOrder = pauses.toSorted((one, other) => one.from - other.from);
  const own = (id: string) => inOrder.filter(({ dossier }) => dossier === null || dossier === id);
  return Object.fromEntries(dossiers.map((id) => [id, own(id)]));
}

function notApplicable({ dossiers }: CaseState): SupposedCase['notApplicable'] {
  return Object.entries(dossiers).flatMap(([id, dossier]) =>
    dossier.phase === 'notApplicable' ? [{ id, reason: dossier.reason }] : [],
  );
}
