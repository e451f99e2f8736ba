/** One run: cases are lived through while processes are killed, and afterwards everybody's books are compared. */

import { annulIfDue } from './annulling.js';
import { checks } from './audit/checks.js';
import { type AllBooks, collect, type Ended, readAllBooks, strangersIn } from './audit/collect.js';
import type { EndedCase } from './audit/ended-case.js';
import { type CaseScript, scriptsOf } from './case-script.js';
import { type ChaosSite, startChaosSite } from './chaos-site.js';
import { liveThrough } from './family.js';
import { killPlan, type Victim, victims } from './kill-plan.js';

export interface ChaosReport {
  readonly cases: number;
  readonly seconds: number;
  readonly kills: Readonly<Record<Victim, number>>;
  /** Processes that ended without being killed. */
  readonly falls: number;
  readonly ended: readonly EndedCase[];
  readonly books: AllBooks;
  /** By check, sentences that begin with the case. */
  readonly problems: readonly string[];
}

/** Cases under way at a time: enough that every kill meets many, few enough that their limits of minutes can be kept. */
const atOnce = 30;

export interface ChaosPlan {
  readonly cases: number;
  readonly seed: number;
  /** A run that takes longer has lost something: it says which cases have not ended, and compares the books of the others. */
  readonly longestMinutes: number;
  readonly folder: string;
}

export async function chaosRun(
  { cases, seed, longestMinutes, folder }: ChaosPlan,
  say: (line: string) => void,
): Promise<ChaosReport> {
  const startedAt = Date.now();
  const site = await startChaosSite(folder, say);
  const abandon = () => void site.stop().finally(() => process.exit(130));
  process.once('SIGINT', abandon).once('SIGTERM', abandon);
  try {
    const course = await liveAndKill(site, scriptsOf(cases, seed), { seed, longestMinutes }, say);
    const { ended, kills } = course;
    const books = readAllBooks(site);
    const collected = await collect(site, books, ended);
    const strangers = course.problems.length === 0 ? strangersIn(books, ended) : [];
    return {
      cases,
      seconds: Math.round((Date.now() - startedAt) / 1_000),
      kills,
      falls: site.falls(),
      ended: collected,
      books,
      problems: [...course.problems, ...problemsOf(collected), ...strangers],
    };
  } finally {
    await site.stop();
  }
}

interface RunCourse {
  readonly ended: readonly Ended[];
  readonly kills: Record<Victim, number>;
  readonly problems: readonly string[];
}

async function liveAndKill(
  site: ChaosSite,
  scripts: readonly CaseScript[],
  { seed, longestMinutes }: Pick<ChaosPlan, 'seed' | 'longestMinutes'>,
  say: (line: string) => void,
): Promise<RunCourse> {
  const ended: Ended[] = [];
  const broken: string[] = [];
  const kills = Object.fromEntries(victims.map((victim) => [victim, 0])) as Record<Victim, number>;
  const plan = [...killPlan(scripts.length, seed)];
  const waiting = [...scripts];
  const underWay = new Set<CaseScript>();
  const oneAfterAnother = async () => {
    for (let script = waiting.shift(); script; script = waiting.shift()) {
      underWay.add(script);
      try {
        const caseId = await liveThrough(site, script);
        await annulIfDue(site, script, caseId);
        ended.push({ script, caseId });
      } catch (fault) {
        broken.push(`${named(script)}: ${fault instanceof Error ? fault.message : String(fault)}`);
      }
      underWay.delete(script);
      if (ended.length % 25 === 0) say(`${ended.length} of ${scripts.length} cases have ended`);
    }
  };
  const executioner = async () => {
    while (plan.length > 0 && ended.length + broken.length < scripts.length) {
      const next = plan[0];
      if (next && next.after <= ended.length && (await site.kill(next))) {
        plan.shift();
        kills[next.victim] += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const everything = Promise.all([executioner(), ...Array.from({ length: atOnce }, oneAfterAnother)]);
  await Promise.race([everything, new Promise((resolve) => setTimeout(resolve, longestMinutes * 60_000).unref())]);
  const late = [...underWay].map((script) => `${named(script)}: had not ended after ${longestMinutes} minutes`);
  const left = plan.length > 0 ? [`${plan.length} of the planned kills were not carried out`] : [];
  return {
    ended,
    kills,
    problems: [...[...broken, ...late].map((one) => `every case ends lawfully: ${one}`), ...left],
  };
}

const named = ({ personalId, course, agency, trouble }: CaseScript) =>
  `the case of ${personalId} (${course}; ${agency} ${trouble})`;

function problemsOf(ended: readonly EndedCase[]): string[] {
  return Object.entries(checks).flatMap(([what, check]) =>
    ended.flatMap((one) => {
      const { caseId, script } = one;
      return check(one).map(
        (problem) => `${what}: ${caseId} (${script.course}; ${script.agency} ${script.trouble}): ${problem}`,
      );
    }),
  );
}
