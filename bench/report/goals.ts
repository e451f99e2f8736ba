/** The goals, and how far a run is from each. */
import { processorMs, ratioTo } from '../measures/contest.js';
import type { Figures } from '../measures/figures.js';

export interface Goal {
  readonly figure: string;
  readonly measured: number;
  /** `least`: the measured figure must reach it. `most`: it must not exceed it. */
  readonly bound: 'least' | 'most';
  readonly goal: number;
  readonly unit?: string;
}

export interface Ratios {
  readonly vsChildren: number;
  readonly vsInline: number;
  readonly vsFloor: number;
  readonly vsActor: number;
  readonly eventsVsChildren: number;
  readonly replayVsInline: number;
}

export function ratiosOf({ rounds, histories, replayMs }: Figures): Ratios {
  const pace = (name: 'children' | 'inline' | 'floor' | 'actor') =>
    ratioTo(rounds, name, ({ casesPerSecond }) => casesPerSecond);
  return {
    vsChildren: pace('children'),
    vsInline: pace('inline'),
    vsFloor: pace('floor'),
    vsActor: pace('actor'),
    eventsVsChildren: histories.engine.events / histories.children.events,
    replayVsInline: replayMs.engine / replayMs.inline,
  };
}

export function goalsOf(figures: Figures): Goal[] {
  const ratios = ratiosOf(figures);
  const { engine } = figures.histories;
  const { perCachedCaseKb } = figures.memory;
  return [
    { figure: 'cases/s against `children`', measured: ratios.vsChildren, bound: 'least', goal: 5 },
    { figure: 'cases/s against `inline`', measured: ratios.vsInline, bound: 'least', goal: 0.95 },
    { figure: 'cases/s against `floor`', measured: ratios.vsFloor, bound: 'least', goal: 0.4 },
    { figure: 'history events against `children`', measured: ratios.eventsVsChildren, bound: 'most', goal: 1 / 3 },
    {
      figure: 'processor time per case against `children`',
      measured: ratioTo(figures.rounds, 'children', processorMs),
      bound: 'most',
      goal: 0.25,
    },
    { figure: 'timers started per case', measured: engine.timersStarted, bound: 'most', goal: distinctDueMoments },
    {
      figure: 'memory per cached case over an idle workflow',
      measured: perCachedCaseKb.engine - perCachedCaseKb.idle,
      bound: 'most',
      goal: 40,
      unit: 'KB',
    },
    { figure: 'replay of a complete case against `inline`', measured: ratios.replayVsInline, bound: 'most', goal: 1.3 },
    { figure: '`decide` for one event', measured: figures.pure.decideUs, bound: 'most', goal: 50, unit: 'µs' },
  ];
}

/** Each of the five dossiers has a reminder and a due date, and the registration's fall on moments of their own. */
const distinctDueMoments = 10;

export function isMet({ measured, bound, goal }: Goal): boolean {
  return bound === 'least' ? measured >= goal : measured <= goal;
}
