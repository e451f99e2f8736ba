import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenEar } from '../../agencies/contract/callback-ear.js';
import { portTo } from '../../agencies/contract/contract-context.js';
import { applicationTo } from '../../agencies/contract/sample-applications.js';
import { backDoorOf } from '../../agencies/contract/stand-in-control.js';
import { openEar, secret, temporaryFolder } from './scene.js';

const eventually = { timeout: 15_000, interval: 25 };
const program = join(import.meta.dirname, '../../agencies/sandbox/main.ts');

describe('a stand-in agency as a process of its own', { timeout: 30_000 }, () => {
  let ear: OpenEar;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const started: ChildProcess[] = [];

  beforeEach(async () => {
    [ear, folder] = await Promise.all([openEar(), temporaryFolder()]);
  });
  afterEach(async () => {
    for (const child of started.splice(0))
      if (child.exitCode === null && child.signalCode === null) await kill(child, 'SIGKILL');
    await ear.close();
    await folder.remove();
  });

  async function start(port = 0) {
    const database = join(folder.path, 'police.sqlite');
    const args = [
      'commune-police',
      '--database',
      database,
      '--port',
      String(port),
      '--callback',
      `${ear.url}/commune-police`,
    ];
    const child = fork(program, args, {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, LIENTHONG_CALLBACK_SECRET: secret },
    });
    started.push(child);
    const [line] = await once(createInterface({ input: child.stdout ?? process.stdin }), 'line');
    const { url } = JSON.parse(String(line)) as { url: string };
    return { child, url, port: Number(new URL(url).port) };
  }

  async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  it('goes on with every dossier after it was killed, and keeps their numbers', async () => {
    const first = await start();
    await backDoorOf(first.url).addFaults({ kind: 'hold' });
    const messages = [applicationTo('commune-police'), applicationTo('commune-police')];
    const numbers: string[] = [];
    for (const message of messages) numbers.push((await portTo('commune-police', first.url).submit(message)).number);
    await vi.waitFor(async () => {
      expect((await backDoorOf(first.url).dossiers()).map(({ held }) => held)).toEqual([true, true]);
    }, eventually);
    await kill(first.child, 'SIGKILL');

    const second = await start(first.port);
    expect((await backDoorOf(second.url).dossiers()).map(({ number }) => number)).toEqual(numbers);
    await backDoorOf(second.url).release('');
    await vi.waitFor(async () => {
      expect((await backDoorOf(second.url).dossiers()).map(({ ended }) => ended)).toEqual(['decided', 'decided']);
    }, eventually);
    const again = await portTo('commune-police', second.url).submit(messages[0] ?? applicationTo('commune-police'));
    expect([again.number, again.notices.at(-1)?.event.type]).toEqual([numbers[0], 'agency.decided']);
  });

  it('delivers after a restart what it had written but nobody had taken', async () => {
    ear.answerWith(503);
    const first = await start();
    const message = applicationTo('commune-police');
    await portTo('commune-police', first.url).submit(message);
    await vi.waitFor(async () => {
      expect((await backDoorOf(first.url).dossiers())[0]).toMatchObject({ ended: 'decided', deliveries: 0 });
    }, eventually);
    await kill(first.child, 'SIGKILL');

    ear.answerWith(204);
    const second = await start();
    await vi.waitFor(async () => {
      expect((await backDoorOf(second.url).dossiers())[0]).toMatchObject({ notices: 3, deliveries: 2 });
    }, eventually);
  });

  it('stops in good order when it is told to', async () => {
    const { child } = await start();
    await kill(child, 'SIGTERM');
    expect(child.exitCode).toBe(0);
  });

  it('ends when its parent is gone', async () => {
    const { child } = await start();
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
    expect(child.exitCode).toBe(0);
  });

  it('says what is missing when it is started without an agency', async () => {
    const child = fork(program, ['the-post-office'], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    started.push(child);
    const [text] = await once(child.stderr ?? process.stdin, 'data');
    expect(String(text)).toContain('commune-civil-status, commune-police');
  });
});
