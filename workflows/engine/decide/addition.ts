/** A dossier that is asked for while the case runs: what the case would become, or why it takes nothing. */
import { type Instant, instant, localDateOf } from '../../../definitions/calendar/instant.js';
import { withPart } from '../../../definitions/language/added-part.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { declaredApplication } from '../../../definitions/language/declared-dossiers.js';
import { placeId } from '../../../definitions/language/dossier-id.js';
import { bundleUnder } from '../../../definitions/language/province-scheme.js';
import { declarationProblems, problemSentence } from '../../validation/validators.js';
import { countedOrNull } from './calendar-reach.js';
import type { CaseState, Dossier, PlannedDossier } from './case-state.js';
import { declaredDossiers } from './declared-dossiers.js';
import { type Draft, titleIn } from './draft.js';
import { faultMessage } from './incidents.js';
import { plannedDossier } from './plan.js';
import { latestEnd, projection } from './projection.js';

export type AddedEvent = {
  readonly type: 'citizen.added';
  /** What the declaration is to say beside what it says: items of a list, or a part that was left out. */
  readonly part: Readonly<Record<string, unknown>>;
  /** Of the dossiers that come with it; given by the register. */
  readonly dossierCodes: Readonly<Record<string, string>>;
};

/** `objection` is the end of a sentence. */
export type AdditionAnswer =
  | { readonly state: CaseState; readonly added: readonly string[] }
  | { readonly objection: string };

/** @param part as in the event @param dossierCodes null: only asked about, so that codes can be given */
export function withAddition(
  state: CaseState,
  bundle: Bundle,
  part: AddedEvent['part'],
  dossierCodes: AddedEvent['dossierCodes'] | null,
  now: Instant,
): AdditionAnswer {
  if (state.outcome !== null || state.calls.some(({ name }) => name === 'closeCase'))
    return {
      objection: 'every dossier has ended and the results are being returned; file what is missing as a new case',
    };
  try {
    const declaration = withPart(state.facts.declaration, part);
    const objection = declarationObjection(state, bundle, declaration, now);
    return objection === null ? grown(state, bundle, declaration, dossierCodes, now) : { objection };
  } catch (fault) {
    // Facts that no rule covers.
    if (fault instanceof RangeError) return { objection: faultMessage(fault) };
    throw fault;
  }
}

/** @returns false when the case does not take it */
export function add(draft: Draft, { part, dossierCodes }: AddedEvent): boolean {
  const answer = withAddition(draft.state, draft.bundle, part, dossierCodes, draft.now);
  if ('objection' in answer) return false;
  Object.assign(draft.state, answer.state);
  return true;
}

function declarationObjection({ facts }: CaseState, bundle: Bundle, declaration: unknown, now: Instant): string | null {
  const problems = declarationProblems(facts.bundle, declaration);
  if (problems.length > 0) return `the declaration would not be valid: ${problemSentence(problems)}`;
  if (bundle.subject(declaration) !== bundle.subject(facts.declaration))
    return 'the case would be about another subject';
  const scope = bundle.scope(declaration);
  if (scope !== true) return `${scope.reason.en} ${scope.route.en}`;
  const impossible = bundle.impossibleOn?.(declaration, localDateOf(now)) ?? [];
  return impossible.length > 0 ? problemSentence(impossible) : null;
}

function grown(
  state: CaseState,
  bundle: Bundle,
  declaration: unknown,
  codes: AddedEvent['dossierCodes'] | null,
  now: Instant,
): AdditionAnswer {
  const facts = { ...state.facts, declaration };
  const declared = declaredDossiers(facts, bundle);
  const added = Object.keys(declared).filter((id) => declared[id]?.phase === 'waiting' && !isPart(state.dossiers[id]));
  const objection =
    changedDossier(state, bundle, declared, declaration) ??
    (added.length > 0 ? null : nothingAdded(bundle, declared)) ??
    otherAgency(facts, bundle, added, now) ??
    (codes && wrongCodes(added, Object.keys(codes)));
  if (objection) return { objection };
  const dossiers = Object.fromEntries(
    Object.entries(declared).map(([id, one]): [string, Dossier] => [id, keptOr(state.dossiers[id], one)]),
  );
  const plan = added.map((id): [string, PlannedDossier] => [
    id,
    { ...plannedDossier(facts, bundle, id), addedAt: now },
  ]);
  const next: CaseState = {
    ...state,
    facts: { ...facts, dossierCodes: { ...facts.dossierCodes, ...codes } },
    dossiers,
    plan: { ...state.plan, ...Object.fromEntries(plan) },
  };
  return { state: promisedAnew(next, bundle, added, now), added };
}

const isPart = (dossier: Dossier | undefined): dossier is Dossier =>
  dossier !== undefined && dossier.phase !== 'notChosen' && dossier.phase !== 'notApplicable';

const keptOr = (present: Dossier | undefined, declared: Dossier): Dossier => (isPart(present) ? present : declared);

/** What an agency was told, or will be told, stays as it was filed. */
function changedDossier(
  { dossiers, facts }: CaseState,
  bundle: Bundle,
  declared: CaseState['dossiers'],
  declaration: unknown,
): string | null {
  const told = (id: string, by: unknown) => JSON.stringify(declaredApplication(bundle, id, by));
  const changed = Object.keys(dossiers).find((id) => {
    if (!isPart(dossiers[id])) return false;
    return declared[id]?.phase !== 'waiting' || told(id, declaration) !== told(id, facts.declaration);
  });
  return changed === undefined ? null : `it would change what ${changed} was filed with`;
}

/** A case keeps the agencies of its day of filing, and an office that is no longer competent takes nothing new. */
function otherAgency(
  { scheme }: CaseState['facts'],
  bundle: Bundle,
  added: readonly string[],
  now: Instant,
): string | null {
  const today = localDateOf(now);
  const { dossiers } = bundleUnder(bundle, today, scheme);
  const moved = added.find((id) => agencyIn(bundle.dossiers, id) !== agencyIn(dossiers, id));
  if (moved === undefined) return null;
  return `${titleIn(bundle, moved).en}: on ${today} another agency is competent for it than when the case was filed; file it by itself`;
}

const agencyIn = (dossiers: Bundle['dossiers'], id: string) => dossiers[placeId(id)]?.procedure.agency;

function nothingAdded(bundle: Bundle, declared: CaseState['dossiers']): string {
  const reasons = Object.entries(declared).flatMap(([id, dossier]) =>
    dossier.phase === 'notApplicable' ? [`${titleIn(bundle, id).en}: ${dossier.reason.en}`] : [],
  );
  return ['it asks for no dossier that the case does not have', ...reasons].join('; ');
}

function wrongCodes(added: readonly string[], given: readonly string[]): string | null {
  if (added.length === given.length && added.every((id) => given.includes(id))) return null;
  return `it needs dossier codes for ${added.join(', ')} and brings them for ${given.join(', ') || 'none'}; ask again what it adds`;
}

/** The citizen is promised a date for what they asked for now; for everything else the first promise stands. */
function promisedAnew(state: CaseState, bundle: Bundle, added: readonly string[], now: Instant): CaseState {
  const { promisedAt } = state;
  const spans = countedOrNull(() => projection(state, bundle, now));
  if (promisedAt === null || !spans) return state;
  const plan = added.map((id) => [id, { ...state.plan[id], ...spans[id] }] as const);
  const end = latestEnd(Object.fromEntries(added.flatMap((id) => (spans[id] ? [[id, spans[id]]] : []))));
  return {
    ...state,
    plan: { ...state.plan, ...Object.fromEntries(plan) } as CaseState['plan'],
    promisedAt: instant(Math.max(promisedAt, end ?? promisedAt)),
  };
}
