import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cachePathOf, userCacheFolder } from '../../../worker/temporal-server/cache-folder.js';
import { ensureNamespace } from '../../../worker/temporal-server/namespace.js';
import type { Pin } from '../../../worker/temporal-server/pins.js';
import { temporalServer, temporalUi } from '../../../worker/temporal-server/pins.js';
import { placesOn } from '../../../worker/temporal-server/places.js';
import { freePorts } from '../../../worker/temporal-server/ports.js';
import { isAlive } from '../../../worker/temporal-server/process-control.js';
import { isListening } from '../../../worker/temporal-server/ready.js';
import { ensureSearchAttributes } from '../../../worker/temporal-server/search-attributes.js';
import { askServer } from '../../../worker/temporal-server/server-facts.js';
import type { RunningTemporal, StartTemporalOptions } from '../../../worker/temporal-server/start-temporal.js';
import { startTemporal } from '../../../worker/temporal-server/start-temporal.js';
import { temporaryFolder, writeProgram } from './temporary-folder.js';

vi.setConfig({ testTimeout: 60_000 });

const buildEnv = { ...process.env, TEMPORAL_ADDRESS: '' };

// Only the server that is pinned and built, whatever else is on this machine's PATH.
const env = { ...buildEnv, PATH: '' };

async function start(stateFolder: string, options: Partial<StartTemporalOptions> = {}) {
  const said: string[] = [];
  const temporal = await startTemporal({
    stateFolder,
    say: (line) => said.push(line),
    needs: 'virtual-time',
    ui: false,
    preferredPort: 0,
    env,
    ...options,
  });
  onTestFinished(() => temporal.stop());
  return { temporal, said };
}

async function connect({ connection }: RunningTemporal) {
  const opened = await Connection.connect(connection);
  onTestFinished(() => opened.close());
  return opened;
}

const portOf = ({ address }: RunningTemporal): number => Number(address.split(':')[1]);

const serverPid = ({ pids }: RunningTemporal): number => pids.server ?? Number.NaN;

// A build takes minutes the first time on a machine.
beforeAll(async () => {
  const places = placesOn({ env: buildEnv, cacheFolder: userCacheFolder(), say: () => {} });
  expect((await places.cached()) ?? (await places.build())).toBeDefined();
}, 900_000);

describe('a Temporal server in memory', () => {
  it('has virtual time, one namespace however often it is registered, and search attributes that fit', async () => {
    const { temporal } = await start(await temporaryFolder(), { persistence: 'memory' });
    expect(await askServer(temporal.connection)).toEqual({ version: '1.32.1', virtualTime: true });
    const connection = await connect(temporal);
    await ensureNamespace(connection, 'lienthong-test');
    await ensureNamespace(connection, 'lienthong-test');
    const due = { name: 'CaseDue', type: 'DATETIME' } as const;
    await ensureSearchAttributes(connection, 'lienthong-test', [due]);
    await ensureSearchAttributes(connection, 'lienthong-test', [due, { name: 'CaseStage', type: 'KEYWORD' }]);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'lienthong-test' });
    expect(customAttributes).toMatchObject({ CaseDue: 6, CaseStage: 2 });
    const asKeyword = ensureSearchAttributes(connection, 'lienthong-test', [{ ...due, type: 'KEYWORD' }]);
    await expect(asKeyword).rejects.toThrow(/CaseDue exists in namespace lienthong-test, but not as KEYWORD/);
  });

  it('is taken as it is when TEMPORAL_ADDRESS names it, and not stopped', async () => {
    const { temporal: named } = await start(await temporaryFolder(), { persistence: 'memory' });
    const { temporal } = await start(await temporaryFolder(), { env: { TEMPORAL_ADDRESS: named.address } });
    expect(temporal).toMatchObject({ address: named.address, pids: {} });
    await temporal.stop();
    expect(await isListening(portOf(named))).toBe(true);
  });

  it('is found out when its switch for virtual time is off', async () => {
    const off = { 'frontend.WorkflowTimeSkippingEnabled': [{ value: false }] };
    const folder = await temporaryFolder();
    const refused = startTemporal({
      stateFolder: folder,
      say: () => {},
      needs: 'virtual-time',
      ui: false,
      preferredPort: 0,
      persistence: 'memory',
      dynamicConfig: off,
      env,
    });
    await expect(refused).rejects.toThrow(/The tests move the clock, and this server cannot/);
  });

  it('listens elsewhere when its port is taken, and says where', async () => {
    const [taken = 0] = await freePorts(1);
    const listener = createServer().listen(taken, '127.0.0.1');
    onTestFinished(() => void listener.close());
    const { temporal, said } = await start(await temporaryFolder(), { persistence: 'memory', preferredPort: taken });
    expect(temporal.address).not.toBe(`127.0.0.1:${taken}`);
    expect(said).toContain(`port ${taken} is taken: Temporal listens on ${portOf(temporal)}`);
  });

  it('is started on other ports when another program takes one of them first', async () => {
    const cacheFolder = await temporaryFolder();
    const program = cachePathOf(temporalServer, cacheFolder);
    const tried = join(cacheFolder, 'tried');
    await mkdir(dirname(program), { recursive: true });
    await writeProgram(program, [
      `if [ -e ${tried} ]; then exec ${cachePathOf(temporalServer, userCacheFolder())} "$@"; fi`,
      `: > ${tried}`,
      'echo "listen tcp 127.0.0.1:21689: bind: address already in use"',
      'exit 1',
    ]);
    const { temporal, said } = await start(await temporaryFolder(), { persistence: 'memory', cacheFolder });
    expect(await isListening(portOf(temporal))).toBe(true);
    expect(said.at(-1)).toBe('another program took one of the ports of the Temporal server: it is started on others');
  });
});

describe('a Temporal server on a file', () => {
  it('still has its cases after it was killed', async () => {
    const folder = await temporaryFolder();
    const { temporal: killed } = await start(folder);
    const before = await connect(killed);
    await ensureNamespace(before, 'lienthong-test');
    await new Client({ connection: before, namespace: 'lienthong-test' }).workflow.start('caseWorkflow', {
      workflowId: 'case/test',
      taskQueue: 'nobody',
    });
    process.kill(serverPid(killed), 'SIGKILL');
    await killed.stop();
    const { temporal } = await start(folder);
    const client = new Client({ connection: await connect(temporal), namespace: 'lienthong-test' });
    expect((await client.workflow.getHandle('case/test').describe()).status.name).toBe('RUNNING');
  });

  it('is not started twice on the same file', async () => {
    const folder = await temporaryFolder();
    await start(folder);
    await expect(start(folder)).rejects.toThrow(`Process ${process.pid} already runs a Temporal server`);
  });

  it('is ended by the next run when its own run was killed', async () => {
    const folder = await temporaryFolder();
    const { temporal: orphan } = await start(folder);
    const recordFile = join(folder, 'temporal', 'processes.json');
    const record = JSON.parse(await readFile(recordFile, 'utf8'));
    await writeFile(recordFile, JSON.stringify({ ...record, owner: 999_999_999 }));
    const { temporal, said } = await start(folder);
    expect(said).toContain(`ending process ${serverPid(orphan)}, left by a run that was killed`);
    expect(isAlive(serverPid(orphan))).toBe(false);
    expect(isAlive(serverPid(temporal))).toBe(true);
  });

  it('is gone when it was stopped', async () => {
    const { temporal } = await start(await temporaryFolder());
    await temporal.stop();
    expect(isAlive(serverPid(temporal))).toBe(false);
    expect(await isListening(portOf(temporal))).toBe(false);
  });
});

/** A cache in which the program fails at once, saying why. */
async function cacheWithFailing(pin: Pin, why: string): Promise<string> {
  const cacheFolder = await temporaryFolder();
  const program = cachePathOf(pin, cacheFolder);
  await mkdir(dirname(program), { recursive: true });
  await writeProgram(program, [`echo "${why}"`, 'exit 3']);
  return cacheFolder;
}

describe('a program that does not come up', () => {
  it('is only said when it is the UI: cases run without it', async () => {
    const cacheFolder = await cacheWithFailing(temporalUi, 'unable to read configuration');
    const server = cachePathOf(temporalServer, cacheFolder);
    await mkdir(dirname(server), { recursive: true });
    await symlink(cachePathOf(temporalServer, userCacheFolder()), server);
    const { temporal, said } = await start(await temporaryFolder(), { cacheFolder, ui: true, preferredUiPort: 0 });
    expect(temporal.uiUrl).toBeUndefined();
    expect(await isListening(portOf(temporal))).toBe(true);
    expect(said.at(-1)).toMatch(/^no Temporal UI: .*exit code 3.*\nunable to read configuration$/);
  });

  it('is reported with the last lines of its log when it is the server', async () => {
    const cacheFolder = await cacheWithFailing(temporalServer, 'unable to open database file');
    const refused = start(await temporaryFolder(), { cacheFolder });
    await expect(refused).rejects.toThrow(
      'The Temporal server ended with exit code 3 before it was ready. Its last lines:\nunable to open database file',
    );
  });
});
