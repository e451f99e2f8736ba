import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectionFromEnvironment } from '../../../worker/temporal-server/connection-settings.js';
import { databaseFileFor } from '../../../worker/temporal-server/database-file.js';
import { dynamicConfigFor, plainValues } from '../../../worker/temporal-server/dynamic-config.js';
import { serverConfig } from '../../../worker/temporal-server/server-config.js';
import { portsOfServer } from '../../../worker/temporal-server/server-ports.js';
import { uiConfig } from '../../../worker/temporal-server/start-ui.js';
import { readCli, startDevArguments } from '../../../worker/temporal-server/temporal-cli.js';
import { isAtLeast } from '../../../worker/temporal-server/versions.js';
import { temporaryFolder, writeProgram } from './temporary-folder.js';

describe('the configuration of the server', () => {
  it('lets nobody outside this machine in', async () => {
    const ports = await portsOfServer(await temporaryFolder(), 7233);
    const { services, global } = JSON.parse(serverConfig({ ports, dynamicConfigFile: 'dynamic.json' }));
    for (const { rpc } of Object.values<{ rpc: { bindOnIP: string } }>(services))
      expect(rpc.bindOnIP).toBe('127.0.0.1');
    expect(global.membership.broadcastAddress).toBe('127.0.0.1');
  });

  it('keeps cases on disk when it is given a file', async () => {
    const ports = await portsOfServer(await temporaryFolder(), 7233);
    const sqliteOf = (databaseFile?: string) =>
      JSON.parse(serverConfig({ ports, dynamicConfigFile: 'd', ...(databaseFile ? { databaseFile } : {}) })).persistence
        .datastores.main.sql;
    expect(sqliteOf('/state/temporal.db')).toMatchObject({
      databaseName: '/state/temporal.db',
      connectAttributes: { mode: 'rwc', journal_mode: 'wal', synchronous: 'normal' },
    });
    expect(sqliteOf().connectAttributes).toEqual({ mode: 'memory', cache: 'private' });
  });

  it('comes back on the same ports, by which its services find each other at once', async () => {
    const folder = await temporaryFolder();
    const first = await portsOfServer(folder, 7233);
    expect(await portsOfServer(folder, 7233)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(9);
  });

  it('gives another version of the server a database of its own and names the other one', async () => {
    const folder = await temporaryFolder();
    await writeProgram(join(folder, 'temporal-1.31.db'), []);
    const said: string[] = [];
    expect(await databaseFileFor('1.32.1', folder, (line) => said.push(line))).toBe(join(folder, 'temporal-1.32.db'));
    expect(said).toEqual([expect.stringContaining('temporal-1.31.db stay there')]);
  });

  it("lets the caller's dynamic settings replace ours", () => {
    const config = dynamicConfigFor({ 'history.timerProcessorMaxPollRPS': [{ value: 20 }], 'limit.blobSize.warn': [] });
    expect(config).toMatchObject({ 'history.timerProcessorMaxPollRPS': [{ value: 20 }], 'limit.blobSize.warn': [] });
    expect(config['frontend.WorkflowTimeSkippingEnabled']).toEqual([{ value: true }]);
  });
});

describe('the temporal CLI', () => {
  it('says which server it brings', async () => {
    const folder = await temporaryFolder();
    const path = await writeProgram(join(folder, 'temporal'), [
      'echo "temporal version 1.8.0 (Server 1.31.2, UI 2.50.1)"',
    ]);
    expect(await readCli(path)).toEqual({ path, serverVersion: '1.31.2' });
  });

  it('is no server when it is another program of the same name', async () => {
    const folder = await temporaryFolder();
    expect(await readCli(await writeProgram(join(folder, 'temporal'), ['exit 2']))).toBeUndefined();
  });

  it('is told address, database and settings on its command line', () => {
    const { values, leftOut } = plainValues({
      'a.plain': [{ value: true }],
      'a.bound': [{ value: 1, constraints: { namespace: 'x' } }, { value: 2 }],
    });
    const line = startDevArguments({ port: 1, httpPort: 2, uiPort: 3, databaseFile: 'f.db', dynamicConfig: values });
    expect(line.join(' ')).toBe(
      'server start-dev --ip 127.0.0.1 --log-level warn --port 1 --http-port 2 --ui-port 3 --db-filename f.db ' +
        '--sqlite-pragma journal_mode=wal --sqlite-pragma synchronous=normal ' +
        '--dynamic-config-value a.plain=true --dynamic-config-value a.bound=2',
    );
    expect(leftOut).toEqual(['a.bound']);
  });

  it('runs in memory and without a UI when neither is asked for', () => {
    const line = startDevArguments({ port: 1, httpPort: 2, dynamicConfig: {} });
    expect(line).toContain('--headless');
    expect(line).not.toContain('--db-filename');
  });
});

describe('the Temporal UI', () => {
  it('writes no access log and offers nothing that a case may not do', () => {
    const config = uiConfig({
      folder: '',
      port: 8233,
      temporalAddress: '127.0.0.1:7233',
      defaultNamespace: 'lienthong',
    });
    expect(JSON.parse(config)).toMatchObject({
      host: '127.0.0.1',
      hideLogs: true,
      disableNewsFetch: true,
      startWorkflowDisabled: true,
      batchActionsDisabled: true,
      workflowPauseDisabled: true,
    });
  });
});

describe('the server that the environment names', () => {
  it('is none when TEMPORAL_ADDRESS is not set', () => {
    expect(connectionFromEnvironment({ TEMPORAL_API_KEY: 'test-key' })).toBeUndefined();
  });

  it('is reached without encryption unless the environment says how', () => {
    expect(connectionFromEnvironment({ TEMPORAL_ADDRESS: 'a:7233' })).toEqual({ address: 'a:7233' });
  });

  it('is reached by TLS when there is a key for it', () => {
    const env = { TEMPORAL_ADDRESS: 'a:7233', TEMPORAL_API_KEY: 'test-key' };
    expect(connectionFromEnvironment(env)).toEqual({ address: 'a:7233', tls: true, apiKey: 'test-key' });
    expect(connectionFromEnvironment({ ...env, TEMPORAL_TLS: 'false' })).not.toHaveProperty('tls');
    const named = connectionFromEnvironment({ ...env, TEMPORAL_TLS_SERVER_NAME: 'b' });
    expect(named?.tls).toEqual({ serverNameOverride: 'b' });
  });
});

describe('versions', () => {
  it('compare by number, part by part', () => {
    expect(isAtLeast('1.32.1', '1.32.1')).toBe(true);
    expect(isAtLeast('1.100.0', '1.32.1')).toBe(true);
    expect(isAtLeast('1.32', '1.32.1')).toBe(false);
    expect(isAtLeast('', '1.32.1')).toBe(false);
  });
});
