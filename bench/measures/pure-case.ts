/** The engine without Temporal: how long it takes to decide about one event, and to show the case after it. Microseconds. */
import { performance } from 'node:perf_hooks';
import { prepareCase } from '../../client/case-facts.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import type { CaseFacts, CaseState } from '../../workflows/engine/decide/case-state.js';
import { decide } from '../../workflows/engine/decide/decide.js';
import { openCase } from '../../workflows/engine/decide/open-case.js';
import { nextWake } from '../../workflows/engine/decide/passing-time.js';
import { caseView } from '../../workflows/engine/view/case-view.js';
import { currentDetails } from '../../workflows/engine/view/current-details.js';
import { movingAttributes } from '../../workflows/search-attributes.js';
import { declarationOf, filedAt } from '../workload/declaration.js';
import { courseOf } from './course.js';
import { median } from './numbers.js';

export interface EngineTimes {
  /** Median over the events of a complete case. */
  readonly decideUs: number;
  readonly showUs: number;
  readonly openUs: number;
}

const warmUpCases = 100;
const measuredCases = 200;

export async function engineTimes(): Promise<EngineTimes> {
  const { facts, bundle } = prepareCase('death', declarationOf(1), filedAt, {
    subjectSecret: 'pure',
    calendar: publicSectorCalendar,
    promises: {},
  });
  const course = await courseOf(facts, bundle);
  const decided: number[] = [];
  const shown: number[] = [];
  const opened: number[] = [];
  for (let turn = 0; turn < warmUpCases + measuredCases; turn += 1) {
    const isMeasured = turn >= warmUpCases;
    // Nothing that is remembered of one case's facts helps the next.
    const ofItsOwn = structuredClone(facts);
    let state: CaseState = timed(isMeasured ? opened : [], () => openCase(ofItsOwn, bundle)).state;
    for (const { happening, at } of course) {
      state = timed(isMeasured ? decided : [], () => decide(state, happening, at, bundle)).state;
      timed(isMeasured ? shown : [], () => show(state, bundle, at));
    }
    if (state.outcome !== 'returned') throw new Error(`The case ended ${state.outcome} instead of returned.`);
  }
  return { decideUs: median(decided), showUs: median(shown), openUs: median(opened) };
}

/** As `RunningCase.show` does it, without Temporal. */
export function show(state: CaseState, bundle: Bundle, at: CaseFacts['filedAt']): unknown {
  const view = caseView(state, bundle, at);
  return [movingAttributes(view), currentDetails(view), nextWake(state, bundle)];
}

export function timed<Result>(microseconds: number[], work: () => Result): Result {
  const began = performance.now();
  const result = work();
  microseconds.push((performance.now() - began) * 1000);
  return result;
}
