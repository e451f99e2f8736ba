/** What a case shows in lists. SQL visibility has room for 10 keywords and 3 of every other type; none is personal. */
import { defineSearchAttributeKey, type SearchAttributePair, type SearchAttributeUpdatePair } from '@temporalio/common';
import { instantOf } from '../definitions/calendar/instant.js';
import { keyOf, placeId } from '../definitions/language/dossier-id.js';
import type { CaseFacts } from './engine/decide/case-state.js';
import type { CaseView } from './engine/view/case-view.js';
import type { DossierView } from './engine/view/dossier-view.js';

export const searchAttributes = {
  bundle: defineSearchAttributeKey('CaseBundle', 'KEYWORD'),
  stage: defineSearchAttributeKey('CaseStage', 'KEYWORD'),
  urgency: defineSearchAttributeKey('CaseUrgency', 'KEYWORD'),
  outcome: defineSearchAttributeKey('CaseOutcome', 'KEYWORD'),
  commune: defineSearchAttributeKey('CaseCommune', 'KEYWORD'),
  province: defineSearchAttributeKey('CaseProvince', 'KEYWORD'),
  dueDay: defineSearchAttributeKey('CaseDueDay', 'KEYWORD'),
  dossiers: defineSearchAttributeKey('CaseDossiers', 'KEYWORD_LIST'),
  waitingOn: defineSearchAttributeKey('CaseWaitingOn', 'KEYWORD_LIST'),
  incident: defineSearchAttributeKey('CaseIncident', 'KEYWORD_LIST'),
  due: defineSearchAttributeKey('CaseDue', 'DATETIME'),
  nextDue: defineSearchAttributeKey('CaseNextDue', 'DATETIME'),
  filed: defineSearchAttributeKey('CaseFiled', 'DATETIME'),
  overdue: defineSearchAttributeKey('CaseOverdue', 'BOOL'),
  needsPerson: defineSearchAttributeKey('CaseNeedsPerson', 'BOOL'),
  openDossiers: defineSearchAttributeKey('CaseOpenDossiers', 'INT'),
  supplementRequests: defineSearchAttributeKey('CaseSupplementRequests', 'INT'),
} as const;

/** What the client sets when it starts the case: what never changes, and what follows the case as it will first be. */
export function openingAttributes(facts: CaseFacts, view: CaseView): SearchAttributePair[] {
  const moving = movingAttributes(view).filter((pair): pair is SearchAttributePair => pair.value !== null);
  return [
    ...moving,
    { key: searchAttributes.commune, value: facts.commune.code },
    { key: searchAttributes.province, value: facts.commune.province },
    { key: searchAttributes.filed, value: new Date(facts.filedAt) },
  ];
}

/** Values that follow the case. */
export function movingAttributes(view: CaseView): SearchAttributeUpdatePair[] {
  const { dossiers, promisedAt } = view;
  const supplements = dossiers.reduce((sum, dossier) => sum + dossier.supplementRequests, 0);
  return [
    { key: searchAttributes.bundle, value: view.bundle },
    { key: searchAttributes.stage, value: view.stage },
    { key: searchAttributes.urgency, value: view.urgency },
    { key: searchAttributes.outcome, value: view.outcome },
    { key: searchAttributes.dueDay, value: promisedAt?.slice(0, 10) ?? null },
    { key: searchAttributes.dossiers, value: [...new Set(dossiers.flatMap(dossierKeywords))] },
    { key: searchAttributes.waitingOn, value: waitedFor(dossiers) },
    { key: searchAttributes.incident, value: [...new Set(view.incidents.map(({ kind }) => kind))].sort() },
    { key: searchAttributes.due, value: dateOf(promisedAt) },
    { key: searchAttributes.nextDue, value: dateOf(view.nextDue?.at ?? null) },
    { key: searchAttributes.overdue, value: dossiers.some(({ overdueSince }) => overdueSince !== null) },
    { key: searchAttributes.needsPerson, value: needsPerson(view) },
    { key: searchAttributes.openDossiers, value: dossiers.filter(({ phase }) => phase === 'open').length },
    { key: searchAttributes.supplementRequests, value: supplements },
  ];
}

export function needsPerson(view: CaseView): boolean {
  return (
    view.incidents.length > 0 ||
    view.dossiers.some(({ waitingOn, apologyOwed }) => waitingOn === 'officer' || apologyOwed)
  );
}

/** `death-registration:10` and the dossier's code: people search by both. */
function dossierKeywords({ id, status, code, phase }: DossierView): string[] {
  if (phase === 'notChosen') return [];
  const standing = status ?? phase;
  // One of several is found by its procedure as well.
  const ofProcedure = keyOf(id) === undefined ? [] : [`${placeId(id)}:${standing}`];
  return [`${id}:${standing}`, ...ofProcedure, ...(code ? [code] : [])];
}

/** Agency ids, `citizen`, `officer`: whose move it is. */
export function waitedFor(dossiers: readonly DossierView[]): string[] {
  const waits = dossiers
    .filter(({ phase }) => phase === 'open')
    .flatMap(({ waitingOn, agency }) => (waitingOn === 'agency' ? [agency ?? 'agency'] : waitingOn ? [waitingOn] : []));
  return [...new Set(waits)].sort();
}

function dateOf(shown: string | null): Date | null {
  return shown === null ? null : new Date(instantOf(`${shown.replace(' ', 'T')}+07:00`));
}
