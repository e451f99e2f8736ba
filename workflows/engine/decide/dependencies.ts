/** Opens every dossier whose predecessors have given what it needs, and ends those that can never open. */
import { initialTransition } from 'xstate';
import type { Sentence } from '../../../definitions/language/bundle.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { arrive, settle } from './advance.js';
import type { Dossier, FinalResult, OpenDossier } from './case-state.js';
import type { ChartAction } from './chart-actions.js';
import { finalResult } from './chart-reading.js';
import { attempt, type Draft, procedureOf, setDossier } from './draft.js';
import { officesOf } from './handover.js';
import { faultMessage, raiseIncident } from './incidents.js';

export function openReadyDossiers(draft: Draft): void {
  for (const [id, dossier] of Object.entries(draft.state.dossiers)) {
    if (dossier.phase !== 'waiting' || isFaulty(draft, id)) continue;
    const results = dossier.for.map((other) => ({ other, result: resultOf(draft.state.dossiers[other]) }));
    const failed = results.find(({ result }) => result !== null && result !== 'positive');
    if (failed) setDossier(draft, id, notOpened(draft, failed.other, failed.result));
    else if (results.every(({ result }) => result === 'positive')) openOrReport(draft, id);
  }
}

/** How a predecessor ended: null while it goes on, `absent` when the case does not have it. */
function resultOf(dossier: Dossier | undefined): FinalResult | 'absent' | null {
  if (dossier?.phase === 'open') return finalResult(dossier.snapshot);
  if (dossier?.phase === 'waiting') return null;
  return dossier?.phase === 'notOpened' ? dossier.result : 'absent';
}

function notOpened(draft: Draft, other: string, result: FinalResult | 'absent' | null): Dossier {
  const { vi, en } = procedureOf(draft.bundle, other).title;
  const words: Record<'refused' | 'withdrawn' | 'stopped', Sentence> = {
    refused: { vi: `${vi} bị từ chối`, en: `${en} was refused` },
    withdrawn: { vi: `${vi} đã rút`, en: `${en} was withdrawn` },
    stopped: { vi: `${vi} đã dừng`, en: `${en} was stopped` },
  };
  const ended = result === 'withdrawn' || result === 'stopped' ? result : 'refused';
  return { phase: 'notOpened', reason: words[ended], result: ended };
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
  const place = bundle.dossiers[id];
  const procedure = procedureOf(bundle, id);
  const outcomes = (place?.after ?? []).map((other) => contextOf(state.dossiers[other.id])?.outcome);
  const { declaration } = state.facts;
  const application = { ...place?.application(declaration), ...place?.passedOn(...outcomes) };
  const [snapshot, actions] = initialTransition(procedure.chart, { application });
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

function contextOf(dossier: Dossier | undefined) {
  return dossier?.phase === 'open' ? dossier.snapshot.context : undefined;
}

function isFaulty(draft: Draft, id: string): boolean {
  return draft.state.incidents.some(({ kind, dossier }) => kind === 'chart-fault' && dossier === id);
}
