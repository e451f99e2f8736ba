/** What happens to each case of a run: drawn from the seed, so that the same seed brings the same faults. */
import fc from 'fast-check';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import {
  pensionerDeclaration,
  socialPensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../declarations/scenarios.js';

/** What the family or the state does with the case, beside answering what it is asked. */
export const courses = [
  'patient',
  'leaves the draft to lapse',
  'withdraws before the extract',
  'withdraws after the extract',
  'annulled after its end',
  'annulled while it runs',
  'annulled, and the annulment is cancelled',
] as const;
export type Course = (typeof courses)[number];

/** What one agency does wrong with the case. */
export const troubles = [
  'none',
  'asks for papers',
  'answers too late',
  'loses its answer',
  'loses a callback',
  'calls back twice',
  'calls back late',
  'calls back out of order',
  'cannot work for a while',
  'is away for a while',
  'keeps it beyond its limit',
  'refuses',
] as const;
export type Trouble = (typeof troubles)[number];

export interface CaseScript {
  readonly personalId: string;
  readonly declaration: DeathDeclaration;
  readonly course: Course;
  readonly trouble: Trouble;
  readonly agency: AgencyId;
}

/** So many of a hundred cases, in the order of the lists above. */
const shareOfCourses: Record<Course, number> = {
  patient: 62,
  'leaves the draft to lapse': 6,
  'withdraws before the extract': 6,
  'withdraws after the extract': 10,
  'annulled after its end': 8,
  'annulled while it runs': 4,
  'annulled, and the annulment is cancelled': 4,
};

const families: readonly {
  readonly declare: (changes: { personalId: string }) => DeathDeclaration;
  readonly agencies: readonly AgencyId[];
}[] = [
  { declare: pensionerDeclaration, agencies: ['commune-civil-status', 'commune-police', 'social-insurance'] },
  { declare: socialPensionerDeclaration, agencies: ['commune-police', 'commune-social-protection'] },
  {
    declare: veteranOnSocialPensionDeclaration,
    agencies: ['commune-police', 'social-insurance', 'home-affairs', 'commune-social-protection'],
  },
];

/** An agency answers within its own client's patience of 5 s, or too late. */
const tooLateMs = 6_000;

/** Every trouble and every course once, apart from each other, so that each is sure to be met. */
const needed: readonly Pick<CaseScript, 'course' | 'trouble'>[] = [
  ...troubles.map((trouble) => ({ course: 'patient' as const, trouble })),
  ...courses.map((course) => ({ course, trouble: 'none' as const })),
];

/** With fewer cases, a run does not meet everything. */
export const fewestCases = needed.length;

/**
 * Scripts of `cases` cases.
 * @param seed the same gives the same
 */
export function scriptsOf(cases: number, seed: number): readonly CaseScript[] {
  const anyCourse = fc.constantFrom(...courses.flatMap((course) => Array<Course>(shareOfCourses[course]).fill(course)));
  const anyCase = fc.tuple(anyCourse, fc.constantFrom(...troubles), fc.constantFrom(...families), fc.nat());
  const drawn = fc.sample(anyCase, { seed, numRuns: cases });
  const scripts = drawn.map(([course, trouble, { declare, agencies }, which], at): CaseScript => {
    const personalId = `0940${String(seed % 1_000).padStart(3, '0')}${String(at).padStart(5, '0')}`;
    const agency = agencies[which % agencies.length] as AgencyId;
    return { personalId, declaration: declare({ personalId }), agency, course, trouble, ...needed[at] };
  });
  const anyOrder = fc.shuffledSubarray(scripts, { minLength: cases, maxLength: cases });
  return fc.sample(anyOrder, { seed, numRuns: 1 }).flat();
}

/** The switches of a script's agency. Each strikes a counted number of times: an agency gets over its trouble. */
export function faultsOf({ personalId, trouble }: CaseScript): readonly FaultRule[] {
  const once = { personalId, times: 1 };
  switch (trouble) {
    case 'none':
      return [];
    case 'asks for papers':
      return [{ kind: 'asksSupplement', items: ['marriage-certificate'], ...once }];
    case 'answers too late':
      return [{ kind: 'slow', ms: tooLateMs, personalId, times: 2 }];
    case 'loses its answer':
      return [{ kind: 'answerLost', personalId, times: 2 }];
    case 'loses a callback':
      return [{ kind: 'lostCallback', ...once }];
    case 'calls back twice':
      return [{ kind: 'duplicateCallback', personalId, times: 3 }];
    case 'calls back late':
      return [{ kind: 'lateCallback', ms: tooLateMs, ...once }];
    case 'calls back out of order':
      return [{ kind: 'reorderedCallbacks', ...once }];
    case 'cannot work for a while':
      return [{ kind: 'fails', status: 503, personalId, times: 4 }];
    case 'is away for a while':
      return [{ kind: 'down', personalId, times: 6 }];
    case 'keeps it beyond its limit':
      return [{ kind: 'hold', ...once }];
    case 'refuses':
      return [{ kind: 'refuses', reasons: ['papers-contradict'], ...once }];
  }
}
