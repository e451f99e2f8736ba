import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, later } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { withNotice } from '../../../definitions/calendar/published-calendar.js';
import { bundles } from '../../../definitions/registry.js';
import type { CaseState } from '../../../workflows/engine/decide/case-state.js';
import { decide } from '../../../workflows/engine/decide/decide.js';
import { nextWake } from '../../../workflows/engine/decide/passing-time.js';
import { remembered, rememberedLast } from '../../../workflows/engine/decide/remembered.js';
import { fromStored, toStored } from '../../../workflows/engine/decide/stored-case.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { dayOff, notice } from './heard-case.js';
import { WanderingCase } from './wandering-case.js';

const bundle = bundles['death@1'];
const hour = 3_600_000;
/** Every so many steps: working everything out anew takes ten times as long as going on. */
const compared = 5;

/** The same state of which nothing is remembered: every part of it is another object. */
function forgotten(state: CaseState): CaseState {
  const facts = structuredClone(state.facts);
  const stored = { ...toStored(state, bundle), calendars: structuredClone(state.calendars) };
  const fresh = fromStored(JSON.parse(JSON.stringify(stored)), facts, bundle);
  return state.calendars === state.facts.calendars ? { ...fresh, calendars: facts.calendars } : fresh;
}

const shownOf = (state: CaseState, at: Instant) =>
  JSON.stringify([caseView(state, bundle, at), nextWake(state, bundle)]);

function afterPassing(state: CaseState, at: Instant): unknown {
  const { state: next, effects } = decide(state, { type: 'timePassed' }, at, bundle);
  return JSON.parse(JSON.stringify([toStored(next, bundle), effects]));
}

function expectSameAnew({ state, now }: WanderingCase): void {
  const soon = later(now, 30 * hour);
  for (const at of [now, soon]) expect(shownOf(state, at)).toBe(shownOf(forgotten(state), at));
  expect(afterPassing(state, soon)).toEqual(afterPassing(forgotten(state), soon));
}

function publish(trial: WanderingCase, day: number): void {
  const off = { [`2026-03-${String(day).padStart(2, '0')}`]: dayOff };
  trial.publish({ ...withNotice(publicSectorCalendar, notice({ off })), version: 100 + trial.state.seen.length });
}

const step = fc.record({
  which: fc.nat(1),
  happens: fc.oneof(
    { weight: 6, arbitrary: fc.record({ wanders: fc.nat(1000) }) },
    { weight: 3, arbitrary: fc.record({ waits: fc.integer({ min: 1, max: 60 }) }) },
    { weight: 1, arbitrary: fc.record({ publishes: fc.integer({ min: 2, max: 13 }) }) },
  ),
});

describe('what a case remembers', () => {
  it('is what it would work out anew, wherever two cases side by side have wandered', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const trials = [new WanderingCase(0), new WanderingCase(1)];
        for (const [place, { which, happens }] of steps.entries()) {
          const trial = trials[which];
          if (!trial) continue;
          if ('wanders' in happens) trial.wander(happens.wanders);
          else if ('waits' in happens) trial.pass(happens.waits * hour);
          else publish(trial, happens.publishes);
          shownOf(trial.state, trial.now);
          if (place % compared === 0) expectSameAnew(trial);
        }
        trials.forEach(expectSameAnew);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a remembered answer', () => {
  const of = { name: 'one' };
  it.each([
    ['the latest of each value', remembered],
    ['the latest of all', rememberedLast],
  ])('is given again for the same values, and worked out anew for others: %s', (_which, helper) => {
    let worked = 0;
    const ask = helper((value: { name: string }, given: number) => {
      worked += 1;
      return `${value.name} ${given}`;
    });
    expect([ask(of, 1), ask(of, 1), worked]).toEqual(['one 1', 'one 1', 1]);
    expect([ask(of, 2), ask(of, 1), worked]).toEqual(['one 2', 'one 1', 3]);
    expect([ask({ name: 'other' }, 1), worked]).toEqual(['other 1', 4]);
  });
});
