/** A process of the run that may be killed at any moment, and is started again as it was. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ProcessPlan {
  readonly name: string;
  /** Of the program, relative to this folder. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Sent over IPC; the program then says `ready`. Without it, its first line of output says so. */
  readonly settings?: object;
  readonly logFile: string;
}

export class KillableProcess {
  /** How often it ended without being told to. */
  falls = 0;
  private child: ChildProcess | null = null;
  private ending = false;
  private starting: Promise<void> = Promise.resolve();

  constructor(private readonly plan: ProcessPlan) {}

  /** @throws Error when it ends before it was ready for the first time: it would never be */
  async start(): Promise<void> {
    const first = this.launch().then((isReady) => {
      const { name, logFile } = this.plan;
      if (!isReady) throw new Error(`${name} ended before it was ready; what it said is in ${logFile}`);
    });
    this.starting = first;
    await first;
  }

  /** `kill -9`, and started again. @returns false when there was nothing to kill */
  async kill(): Promise<boolean> {
    await this.starting;
    const { child } = this;
    if (!child) return false;
    this.child = null;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await this.startAgain();
    return true;
  }

  async stop(): Promise<void> {
    this.ending = true;
    await this.starting.catch(() => {});
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(impatience);
  }

  private startAgain(): Promise<void> {
    this.starting = this.launch().then(() => {});
    return this.starting;
  }

  /** @returns whether it became ready */
  private async launch(): Promise<boolean> {
    const { program, args = [], env, settings, logFile } = this.plan;
    const child = fork(fileURLToPath(new URL(program, import.meta.url)), [...args], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, TZ: 'UTC', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stderr?.pipe(log);
    const isReady = settings
      ? new Promise<void>((resolve) => child.on('message', (said) => said === 'ready' && resolve()))
      : once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
    child.stdout?.pipe(log);
    const fell = once(child, 'exit');
    child.once('exit', () => this.fallen(child));
    if (settings) child.send(settings);
    return Promise.race([isReady.then(() => true), fell.then(() => false)]);
  }

  private fallen(child: ChildProcess): void {
    if (this.ending || this.child !== child) return;
    this.falls += 1;
    // One that never was ready stays down.
    void this.starting.then(
      () => (this.ending || this.child !== child ? undefined : this.startAgain()),
      () => {},
    );
  }
}
