/** Everything that falls due by itself: chart timers, limits, new tries and questions to silent agencies. */
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { advance } from './advance.js';
import { countedOrNull } from './calendar-reach.js';
import { reviewDossierCalendar } from './calendar-review.js';
import { calendarOfDossier } from './calendars.js';
import type { Calendars, CaseState, DossierClock, OpenDossier } from './case-state.js';
import { changeDossier, type Draft, openDossier, openDossiers } from './draft.js';
import { handOver, nextHandover } from './handover.js';
import { eventOf, isHeld, type NextMilestone, nextMilestone } from './milestones.js';
import { retryDueCalls } from './pending-calls.js';
import { rememberedLast } from './remembered.js';
import { askSilentAgencies } from './silence.js';

interface Due {
  readonly at: Instant;
  readonly dossier: string | null;
  readonly pass: (draft: Draft) => void;
}

/** Brings the case up to `draft.now`, oldest first. */
export function letTimePass(draft: Draft): void {
  for (let due = firstDue(draft); due && due.at <= draft.now; due = firstDue(draft)) due.pass(asOf(draft, due));
  retryDueCalls(draft);
  askSilentAgencies(draft);
}

/** What fell due while no worker ran happens at its own time: a late worker must not move a legal date. */
function asOf(draft: Draft, { at, dossier }: Due): Draft {
  const enteredAt = dossier === null ? at : (openDossier(draft, dossier)?.enteredAt ?? at);
  return { ...draft, now: instant(Math.max(at, enteredAt)) };
}

/** The next thing that the case does by itself. */
export interface Wake {
  readonly at: Instant;
  readonly why: 'legal' | 'technical' | 'ask' | 'retry' | 'handover';
  readonly dossier: string | null;
}

/** Null when the case only waits for others. */
export function nextWake(state: CaseState, bundle: Bundle): Wake | null {
  return firstWake(state, bundle);
}

const firstWake = rememberedLast((state: CaseState, bundle: Bundle): Wake | null => {
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
    legalDues(state.calendars, bundle, dossier, one).map(({ at }): Wake => ({ at, why: 'legal', dossier })),
  );
  const handover = nextHandover(state);
  const handovers: Wake[] = handover ? [{ at: handover.at, why: 'handover', dossier: null }] : [];
  return earliest([...legal, ...timers, ...handovers, ...retries, ...asks]);
});

/** The end of a limit that comes next, the agency's or the citizen's. */
export function nextLimitEnd(state: CaseState): { at: Instant; dossier: string } | null {
  const ends = openDossiers(state).flatMap(([dossier, { clock, citizenLimit }]) => {
    const runs = clock && !isHeld(clock) && clock.endedAt === null && !clock.reached.includes('due');
    return [
      ...(runs && clock.dueAt !== null ? [{ at: clock.dueAt, dossier }] : []),
      ...(citizenLimit && citizenLimit.dueAt !== null && !citizenLimit.lapsed
        ? [{ at: citizenLimit.dueAt, dossier }]
        : []),
    ];
  });
  return earliest(ends);
}

function firstDue({ state, bundle }: Draft): Due | null {
  return firstOf(state.dossiers, state.handovers, state.calendars, bundle);
}

const firstOf = rememberedLast(
  (dossiers: CaseState['dossiers'], handovers: CaseState['handovers'], calendars: Calendars, bundle: Bundle) => {
    const ofDossiers = openDossiers({ dossiers }).flatMap(([id, dossier]) => [
      ...timerDues(id, dossier),
      ...legalDues(calendars, bundle, id, dossier),
    ]);
    const ofOffices = handovers.map((handover): Due => {
      return { at: handover.at, dossier: null, pass: (draft) => handOver(draft, handover) };
    });
    return earliest([...ofOffices, ...ofDossiers]);
  },
);

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

function legalDues(calendars: Calendars, bundle: Bundle, id: string, dossier: OpenDossier): Due[] {
  const { clock, citizenLimit } = dossier;
  const dues: Due[] = [];
  const next = countedOrNull(() => nextMilestone(clock, calendarOfDossier(calendars, dossier), bundle));
  if (clock && next) dues.push({ at: next.at, dossier: id, pass: (draft) => reach(draft, id, clock, next) });
  if (citizenLimit && citizenLimit.dueAt !== null && !citizenLimit.lapsed) {
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

/** A date that has moved is reached again, yet the chart hears of each milestone once. */
function reach(draft: Draft, id: string, clock: DossierClock, { milestone, at }: NextMilestone): void {
  const known = clock.announced.includes(milestone);
  const announced = known ? clock.announced : [...clock.announced, milestone];
  changeDossier(draft, id, { clock: { ...clock, reached: [...clock.reached, milestone], announced } });
  if (milestone === 'overdue' && openDossier(draft, id)?.overdueSince === null) {
    changeDossier(draft, id, { overdueSince: at });
  }
  reviewDossierCalendar(draft, id);
  if (!known) advance(draft, id, eventOf(milestone));
}

function earliest<Timed extends { at: Instant }>(dues: readonly Timed[]): Timed | null {
  return dues.reduce<Timed | null>((first, due) => (first && first.at <= due.at ? first : due), null);
}
