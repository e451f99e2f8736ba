import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Child, startChild } from '../../../worker/processes/supervisor.js';

describe('a process under supervision', () => {
  let folder: string;
  let child: Child;
  const said: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lienthong-child-'));
    const args = ['home-affairs', '--database', join(folder, 'agency.db')];
    const plan = { name: 'home-affairs', module: '../../agencies/sandbox/main.ts', args, ready: 'line' } as const;
    const env = { LIENTHONG_CALLBACK_SECRET: 'test' };
    child = startChild({ ...plan, env }, { logFolder: folder, say: (line) => said.push(line), onRestart: () => {} });
  });

  afterEach(async () => {
    await child.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is found ready also by one who comes long after it was', async () => {
    await child.configure();
    await child.configure();
    expect(isAlive(child.pid)).toBe(true);
  });

  it('is started again when it is killed', async () => {
    await child.configure();
    const before = child.pid;
    process.kill(before, 'SIGKILL');
    await vi.waitFor(() => expect(child.pid).not.toBe(before), { timeout: 15_000 });
    expect(said.at(-1)).toBe('home-affairs ended unasked (SIGKILL); starting it again.');
    await child.configure();
    expect(isAlive(child.pid)).toBe(true);
  });
});

function isAlive(pid: number): boolean {
  return process.kill(pid, 0);
}
