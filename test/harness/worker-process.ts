/** The case worker as a process of its own, as `npm start` runs it, so that a test can kill it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CaseWorkerSettings } from '../../worker/processes/case-worker.js';
import type { SaidLine } from '../../worker/processes/supervised.js';

const ownProgram = fileURLToPath(new URL('../../worker/processes/case-worker.ts', import.meta.url));

export interface WorkerProcess {
  /** What it had to say to whoever started it. */
  readonly said: readonly string[];
  /** Sets it to work; returns once it is ready. @throws Error when it ends instead */
  start(settings: CaseWorkerSettings): Promise<void>;
  /**
   * @param signal SIGKILL as in `kill -9`, SIGTERM for an orderly end
   * @returns its exit code; null when the signal ended it
   */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/**
 * It loads its code at once, and works from `start` on.
 * @param program of another copy of this tree; of this one unless given
 */
export function forkWorker(program = ownProgram): WorkerProcess {
  const child = fork(program, [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaints = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaints += text.toString();
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  const ready = new Promise<['ready']>((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve([message]);
      else said.push((message as SaidLine).line);
    });
  });
  return {
    said,
    async start(settings) {
      child.send(settings);
      const [said] = await Promise.race([ready, ended]);
      if (said !== 'ready') throw new Error(`The worker ended (${String(said)}) before it was ready: ${complaints}`);
    },
    async end(signal) {
      child.kill(signal);
      const [exitCode] = await ended;
      return exitCode as number | null;
    },
  };
}
