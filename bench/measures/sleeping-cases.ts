/** What a complete case costs while others sleep, at several numbers of them; beside it a workflow that does nothing. */
import { type ContestantName, contestants, patientEngine } from '../workload/contestants.js';
import { type BenchSite, bundleAll, openSite, startContestant, type WorkflowBundles } from '../workload/site.js';
import { contest, processorMs, type Round, typical } from './contest.js';
import { type Serials, serialsFrom } from './serials.js';

export interface Level {
  readonly sleeping: number;
  /** Median over the rounds: processor time for a complete case, ms; server, worker and client. */
  readonly engineMs: number;
  readonly floorMs: number;
  readonly casesPerSecond: number;
}

export interface SleepingOptions {
  readonly address: string;
  readonly folder: string;
  readonly serverPid: number | undefined;
  readonly most: number;
  say(line: string): void;
}

const levels = [0, 1_000, 10_000, 50_000];
const rounds = 3;
const loads = { engine: { cases: 60, atOnce: 12 }, floor: { cases: 150, atOnce: 12 } };
const openedAtOnce = 16;
/** The same for every start with the same folder: the register and the cases are found again. */
const subjectSecret = 'growth';
/** Sleepers and measured cases are about other people. */
const firstSleeper = 1;
const firstMeasured = 600_000;

export async function sleepingCases({ address, folder, serverPid, most, say }: SleepingOptions): Promise<Level[]> {
  const workflowBundles: WorkflowBundles = await bundleAll();
  const site = await openSite({ address, folder, workflowBundles, subjectSecret });
  const there = await sleepersIn(site);
  // Hardly anybody is measured twice: a start that goes on takes people of its own.
  const serials = serialsFrom(firstMeasured + (Date.now() % 300_000));
  const measured: Level[] = [];
  let sleeping = there;
  for (const level of levels.filter((one) => one >= there && one <= most)) {
    if (level > sleeping) await fill(site, serialsFrom(firstSleeper + sleeping), level - sleeping, say);
    sleeping = level;
    const all = contestants();
    const played = await contest({ site, contestants: all, loads, rounds, serials, serverPid, say });
    measured.push(levelOf(sleeping, played));
  }
  await site.close();
  return measured;
}

function levelOf(sleeping: number, played: readonly Round[]): Level {
  const cost = (name: ContestantName) => typical(played, name, processorMs);
  const casesPerSecond = typical(played, 'engine', (figure) => figure.casesPerSecond);
  return { sleeping, engineMs: cost('engine'), floorMs: cost('floor'), casesPerSecond };
}

async function sleepersIn({ temporal }: BenchSite): Promise<number> {
  const { count } = await temporal.workflow.count("ExecutionStatus = 'Running' AND WorkflowType = 'caseWorkflow'");
  return count;
}

/** Opens cases whose first agency never answers. */
async function fill(site: BenchSite, serials: Serials, cases: number, say: (line: string) => void): Promise<void> {
  const running = await startContestant(site, patientEngine, { says: () => {} });
  let left = cases;
  const opener = async () => {
    while (left > 0) {
      left -= 1;
      if (left % 1_000 === 0) say(`${left} more to fall asleep`);
      await patientEngine.open(running, serials.next());
    }
  };
  await Promise.all(Array.from({ length: openedAtOnce }, opener));
  await running.stop();
}
