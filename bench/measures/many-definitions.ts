/** What a case costs in a worker that knows few definitions or many, in turns. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { procedures } from '../../definitions/registry.js';
import { sourcesWith } from '../workload/many-definitions.js';

export interface Bundled {
  readonly procedures: number;
  readonly bundlingMs: number;
  readonly codeKb: number;
}

/** Of the process of worker, client and agencies. */
export interface DefinitionsTurn {
  /** From creating the workers until the first agency has the first application: the isolate has loaded everything. */
  readonly untilFirstCallMs: number;
  /** From opening a case until its first agency has the application. */
  readonly openMs: number;
  readonly openCpuMs: number;
  readonly eventMs: number;
  readonly eventCpuMs: number;
  readonly memoryMb: number;
}

export interface DefinitionsFigures extends Bundled {
  readonly turns: readonly DefinitionsTurn[];
}

const counts = [Object.keys(procedures).length, 50, 500];
const rounds = 3;
const casesPerProcess = 10_000;

interface Surroundings {
  readonly address: string;
  readonly folder: string;
  say(line: string): void;
}

export async function manyDefinitions({ address, folder, say }: Surroundings): Promise<DefinitionsFigures[]> {
  const trees: { child: ChildProcess; bundled: Bundled; turns: DefinitionsTurn[] }[] = [];
  for (const [at, count] of counts.entries()) {
    const tree = join(folder, `with-${count}`);
    await sourcesWith(count, tree);
    const register = join(folder, `register-${count}`);
    await mkdir(register);
    const child = fork(
      join(tree, 'bench', 'measures', 'definitions-process.ts'),
      [address, register, `${at * casesPerProcess + 1}`],
      { cwd: tree, execArgv: ['--import', 'tsx'] },
    );
    const bundled = await heard<Bundled>(child);
    say(`${bundled.procedures} procedures: ${bundled.codeKb.toFixed(0)} KB`);
    trees.push({ child, bundled, turns: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { bundled, child, turns } of round % 2 === 0 ? trees : trees.toReversed()) {
      child.send('measure');
      const turn = await heard<DefinitionsTurn>(child);
      turns.push(turn);
      say(
        `round ${round + 1} of ${rounds}: ${bundled.procedures} procedures, ${turn.eventCpuMs.toFixed(1)} ms per event`,
      );
    }
  }
  for (const { child } of trees) {
    const exited = once(child, 'exit');
    child.send('end');
    await exited;
  }
  return trees.map(({ bundled, turns }) => ({ ...bundled, turns }));
}

/** @throws Error when the process ends before it has said anything */
async function heard<Message>(child: ChildProcess): Promise<Message> {
  const over = new AbortController();
  const { signal } = over;
  const exited = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A process that measures definitions ended (${code}) before it said anything.`);
  });
  exited.catch(() => {});
  const [message] = await Promise.race([once(child, 'message', { signal }), exited]);
  over.abort();
  return message as Message;
}
