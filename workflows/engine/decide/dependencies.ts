/** Opens every dossier whose predecessors have given what it needs, and ends those that can never open. */
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import { declaredApplication } from '../../../definitions/language/declared-dossiers.js';
import { dossiersAt, keyOf, placeOf } from '../../../definitions/language/dossier-id.js';
import type { Link } from '../../../definitions/language/link.js';
import { factFor, type Procedure } from '../../../definitions/language/procedure.js';
import { arrive, settle } from './advance.js';
import type { CaseState, Dossier, FinalResult, OpenDossier } from './case-state.js';
import type { ChartAction } from './chart-actions.js';
import { finalResult } from './chart-reading.js';
import { enterChart } from './chart-steps.js';
import { attempt, type Draft, procedureOf, setDossier, titleIn } from './draft.js';
import { officesOf } from './handover.js';
import { faultMessage, raiseIncident } from './incidents.js';

export function openReadyDossiers(draft: Draft): void {
  const ids = Object.keys(draft.state.dossiers);
  for (const [id, dossier] of Object.entries(draft.state.dossiers)) {
    if (dossier.phase !== 'waiting' || isFaulty(draft, id)) continue;
    const fate = fateOfWaiting(draft.bundle, id, ids, (other) => resultOf(draft.state.dossiers[other]));
    if (fate === 'opens') openOrReport(draft, id);
    else if (fate) setDossier(draft, id, fate);
  }
}

/** How a predecessor ended: null while it goes on, `absent` when the case does not have it. */
export type PredecessorResult = FinalResult | 'absent' | null;

type NotOpened = Extract<Dossier, { phase: 'notOpened' }>;

/**
 * What becomes of a dossier that waits for others, by the link of its bundle; null: it waits on.
 * @param ids of every dossier of the case
 */
export function fateOfWaiting(
  bundle: Bundle,
  id: string,
  ids: readonly string[],
  resultOf: (other: string) => PredecessorResult,
): 'opens' | NotOpened | null {
  const { after = [], link } = placeOf(bundle, id) ?? {};
  const others = after.flatMap(({ id: place }) => dossiersAt(place, ids));
  const results = others.map((other) => ({ other, result: resultOf(other) }));
  for (const { other, result } of results) {
    if (result === null || result === 'positive') continue;
    if (link && wordFor(link, result) !== 'continues') return notOpened(bundle, other, result);
  }
  return results.every(({ result }) => result !== null) ? 'opens' : null;
}

export function resultOf(dossier: Dossier | undefined): PredecessorResult {
  if (dossier?.phase === 'open') return finalResult(dossier.snapshot);
  if (dossier?.phase === 'waiting') return null;
  return dossier?.phase === 'notOpened' ? dossier.result : 'absent';
}

function wordFor(link: Link, result: Exclude<PredecessorResult, 'positive' | null>): Link['refused'] {
  return (result === 'absent' ? link.absent : undefined) ?? link[endOf(result)];
}

function notOpened(bundle: Bundle, other: string, result: Exclude<PredecessorResult, 'positive' | null>): NotOpened {
  const { vi, en } = titleIn(bundle, other);
  const words: Record<typeof result, Sentence> = {
    refused: { vi: `${vi} bị từ chối`, en: `${en} was refused` },
    withdrawn: { vi: `${vi} đã rút`, en: `${en} was withdrawn` },
    stopped: { vi: `${vi} đã dừng`, en: `${en} was stopped` },
    absent: { vi: `hồ sơ không có ${vi}`, en: `${en} is not part of the case` },
  };
  return { phase: 'notOpened', reason: words[result], result: endOf(result) };
}

/** What the case does not have gives as little as what was refused. */
function endOf(result: Exclude<PredecessorResult, 'positive' | null>): NotOpened['result'] {
  return result === 'absent' ? 'refused' : result;
}

function openOrReport(draft: Draft, id: string): void {
  const failure = attempt(draft, () => open(draft, id));
  if (!failure) return;
  raiseIncident(draft, {
    kind: 'chart-fault',
    dossier: id,
    code: 'DOSSIER_NOT_OPENED',
    message: `opening ${id}: ${faultMessage(failure.fault)}`,
  });
}

function open(draft: Draft, id: string): void {
  const { bundle, now, state } = draft;
  const place = placeOf(bundle, id);
  const procedure = procedureOf(bundle, id);
  const outcomes = (place?.after ?? []).map((other) => outcomesOf(state, other));
  const application = { ...declaredApplication(bundle, id, state.facts.declaration), ...place?.passedOn(...outcomes) };
  const [snapshot, actions] = enterChart(procedure.chart, { application });
  if (snapshot.status === 'error') throw snapshot.error;
  const agency = factFor(procedure.agency, snapshot.context);
  const opened: OpenDossier = {
    phase: 'open',
    snapshot,
    openedAt: now,
    enteredAt: now,
    decidedAt: null,
    clock: null,
    citizenLimit: null,
    overdueSince: null,
    reschedulings: [],
    offices: officesOf(state, agency, now),
    turns: [],
    timers: {},
    filing: {
      attempt: 1,
      agency,
      messages: 0,
      number: null,
      lastNotice: 0,
    },
    silence: null,
    forms: [],
    supplementRequests: 0,
    emitted: [],
  };
  setDossier(draft, id, opened);
  arrive(draft, id, null);
  settle(draft, id, snapshot, actions as readonly ChartAction[]);
}

/** Of a procedure that is repeated: one of each of its dossiers. */
function outcomesOf({ dossiers }: CaseState, earlier: Procedure): unknown {
  if (!('each' in earlier)) return outcomeOf(dossiers[earlier.id]);
  const own = dossiersAt(earlier.id, Object.keys(dossiers)).filter((id) => keyOf(id) !== undefined);
  return own.map((id) => outcomeOf(dossiers[id]));
}

/** Null where the link goes on without one. */
function outcomeOf(dossier: Dossier | undefined): unknown {
  return dossier?.phase === 'open' && resultOf(dossier) === 'positive' ? dossier.snapshot.context.outcome : null;
}

function isFaulty(draft: Draft, id: string): boolean {
  return draft.state.incidents.some(({ kind, dossier }) => kind === 'chart-fault' && dossier === id);
}
