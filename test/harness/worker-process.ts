/** The case worker as a process of its own, as `npm start` runs it, so that a test can kill it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CaseWorkerSettings } from '../../worker/processes/case-worker.js';

const program = fileURLToPath(new URL('../../worker/processes/case-worker.ts', import.meta.url));

export interface WorkerProcess {
  /** Sets it to work; returns once it is ready. @throws Error when it ends instead */
  start(settings: CaseWorkerSettings): Promise<void>;
  /** @param signal SIGKILL as in `kill -9`, SIGTERM for an orderly end */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** It loads its code at once, and works from `start` on. */
export function forkWorker(): WorkerProcess {
  const child = fork(program, [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaints = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaints += text.toString();
  });
  const ended = once(child, 'exit');
  return {
    async start(settings) {
      child.send(settings);
      const [said] = await Promise.race([once(child, 'message'), ended]);
      if (said !== 'ready') throw new Error(`The worker ended (${String(said)}) before it was ready: ${complaints}`);
    },
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
