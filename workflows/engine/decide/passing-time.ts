/** Everything that falls due by itself: chart timers, limits, new tries and questions to silent agencies. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import { advance } from './advance.js';
import type { CaseState, OpenDossier } from './case-state.js';
import { changeDossier, type Draft, openDossiers } from './draft.js';
import { nextMilestone } from './legal-clock.js';
import { retryDueCalls } from './pending-calls.js';
import { askSilentAgencies } from './silence.js';

interface Due {
  readonly at: Instant;
  readonly dossier: string;
  readonly pass: (draft: Draft) => void;
}

/** Brings the case up to `draft.now`, oldest first. */
export function letTimePass(draft: Draft): void {
  for (let due = firstDue(draft.state); due && due.at <= draft.now; due = firstDue(draft.state)) due.pass(draft);
  retryDueCalls(draft);
  askSilentAgencies(draft);
}

/** When the case next has something to do by itself; null when it only waits for others. */
export function nextWake(state: CaseState): Instant | null {
  const asks = openDossiers(state).flatMap(([, { silence }]) => (silence ? [silence.nextAskAt] : []));
  const retries = state.calls.flatMap((call) => (call.nextTryAt === null ? [] : [call.nextTryAt]));
  const due = firstDue(state);
  const times = [...asks, ...retries, ...(due ? [due.at] : [])];
  return times.length === 0 ? null : (Math.min(...times) as Instant);
}

/** The legal limit or milestone that comes next, whoever's it is. */
export function nextLegalDue(state: CaseState): { at: Instant; dossier: string } | null {
  return earliest(openDossiers(state).flatMap(([id, dossier]) => legalDues(state, id, dossier)));
}

function firstDue(state: CaseState): Due | null {
  return earliest(
    openDossiers(state).flatMap(([id, dossier]) => [...timerDues(id, dossier), ...legalDues(state, id, dossier)]),
  );
}

function timerDues(id: string, { timers }: OpenDossier): Due[] {
  return Object.entries(timers).map(([timer, { event, at }]) => ({
    at,
    dossier: id,
    pass: (draft) => {
      const { [timer]: _fired, ...rest } = timers;
      changeDossier(draft, id, { timers: rest });
      advance(draft, id, event);
    },
  }));
}

function legalDues(state: CaseState, id: string, { clock, citizenLimit }: OpenDossier): Due[] {
  const dues: Due[] = [];
  const next = nextMilestone(clock, state.facts.calendar);
  if (clock && next) {
    dues.push({
      at: next.at,
      dossier: id,
      pass: (draft) => {
        changeDossier(draft, id, { clock: { ...clock, fired: [...clock.fired, next.milestone] } });
        advance(draft, id, { type: `clock.${next.milestone}` });
      },
    });
  }
  if (citizenLimit && !citizenLimit.lapsed) {
    const lapsed = { type: 'clock.lapsed', limit: citizenLimit.name };
    dues.push({
      at: citizenLimit.dueAt,
      dossier: id,
      pass: (draft) => {
        changeDossier(draft, id, { citizenLimit: { ...citizenLimit, lapsed: true } });
        advance(draft, id, lapsed);
      },
    });
  }
  return dues;
}

function earliest<Timed extends { at: Instant }>(dues: readonly Timed[]): Timed | null {
  return dues.reduce<Timed | null>((first, due) => (first && first.at <= due.at ? first : due), null);
}
