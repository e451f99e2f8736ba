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

/** The next thing that the case does by itself. */
export interface Wake {
  readonly at: Instant;
  readonly why: 'legal' | 'technical' | 'ask' | 'retry';
  readonly dossier: string | null;
}

/** Null when the case only waits for others. */
export function nextWake(state: CaseState): Wake | null {
  const open = openDossiers(state);
  const asks = open.flatMap(([dossier, { silence }]): Wake[] => {
    return silence ? [{ at: silence.nextAskAt, why: 'ask', dossier }] : [];
  });
  const retries = state.calls.flatMap(({ nextTryAt: at, dossier }): Wake[] =>
    at === null ? [] : [{ at, why: 'retry', dossier }],
  );
  const timers = open.flatMap(([dossier, one]) =>
    timerDues(dossier, one).map(({ at }): Wake => ({ at, why: 'technical', dossier })),
  );
  const legal = open.flatMap(([dossier, one]) =>
    legalDues(state, dossier, one).map(({ at }): Wake => ({ at, why: 'legal', dossier })),
  );
  return earliest([...legal, ...timers, ...retries, ...asks]);
}

/** The end of a limit that comes next, the agency's or the citizen's. */
export function nextLimitEnd(state: CaseState): { at: Instant; dossier: string } | null {
  const ends = openDossiers(state).flatMap(([dossier, { clock, citizenLimit }]) => {
    const running = clock && clock.pausedSince === null && clock.endedAt === null && !clock.fired.includes('due');
    return [
      ...(running && clock.dueAt !== null ? [{ at: clock.dueAt, dossier }] : []),
      ...(citizenLimit && !citizenLimit.lapsed ? [{ at: citizenLimit.dueAt, dossier }] : []),
    ];
  });
  return earliest(ends);
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
