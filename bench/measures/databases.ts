/** What each added worker brings, over several databases of the server. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleEngine, openSite } from '../workload/site.js';
import { endWorkers, paceOf, startWorkers, type WorkerGround, type WorkersPace } from './many-workers.js';
import { serialsFrom } from './serials.js';

export interface Place {
  readonly database: string;
  readonly address: string;
  pids(): Promise<number[]>;
}

export interface Measured {
  readonly database: string;
  readonly workers: number;
  readonly pace: WorkersPace;
}

const rounds = 3;
const mostWorkers = 3;
const load = { cases: 45, atOnce: 18 };

interface Surroundings {
  readonly folder: string;
  say(line: string): void;
}

export async function workersInTurns(places: readonly Place[], { folder, say }: Surroundings): Promise<Measured[][]> {
  const workflowBundles = await bundleEngine();
  const bundleFile = join(folder, 'engine.json');
  await writeFile(bundleFile, JSON.stringify(workflowBundles.engine));
  const crews = await Promise.all(
    places.map(async ({ database, address, pids }, at) => {
      const own = join(folder, `register-${at}`);
      await mkdir(own);
      const site = await openSite({ address, folder: own, workflowBundles: {} });
      const shared = { site, address, folder: own, bundleFile };
      const ground: WorkerGround = { ...shared, serials: serialsFrom(), serverPids: () => pids() };
      return { database, ground, children: await startWorkers(ground, mostWorkers) };
    }),
  );
  const courses = crews.flatMap((crew) =>
    Array.from({ length: mostWorkers }, (_, fewer) => ({ ...crew, workers: fewer + 1 })),
  );
  const measured: Measured[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figures: Measured[] = [];
    for (const { database, ground, children, workers } of round % 2 === 0 ? courses : courses.toReversed()) {
      const pace = await paceOf(ground, children.slice(0, workers), load);
      figures.push({ database, workers, pace });
      say(
        `round ${round + 1} of ${rounds}: ${workers} workers, ${database}: ${pace.casesPerSecond.toFixed(1)} cases/s`,
      );
    }
    measured.push(figures);
  }
  for (const { ground, children } of crews) {
    await endWorkers(children);
    await ground.site.close();
  }
  return measured;
}
