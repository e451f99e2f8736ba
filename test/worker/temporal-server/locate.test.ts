import { describe, expect, it } from 'vitest';
import type { Needs, Places } from '../../../worker/temporal-server/locate.js';
import { locateServer } from '../../../worker/temporal-server/locate.js';

const nowhere: Places = {
  connection: undefined,
  askServer: async () => undefined,
  cliOnPath: async () => undefined,
  cached: async () => undefined,
  sdkDownload: async () => undefined,
  build: async () => undefined,
};

const cli = (serverVersion: string) => ({ path: '/opt/temporal', serverVersion });

async function locate(places: Partial<Places>, needs: Needs = 'any') {
  const said: string[] = [];
  const found = await locateServer({ ...nowhere, ...places }, needs, (line) => said.push(line));
  return { found, said };
}

describe('finding a Temporal server', () => {
  it('takes the server at TEMPORAL_ADDRESS before everything else, and says so', async () => {
    const { found, said } = await locate({
      connection: { address: 'temporal.test:7233' },
      askServer: async () => ({ version: '1.30.0', virtualTime: false }),
      cliOnPath: async () => cli('1.31.2'),
    });
    expect(found.kind).toBe('running');
    expect(said).toEqual(['Temporal 1.30.0: the server at TEMPORAL_ADDRESS temporal.test:7233']);
  });

  it('does not start another server in silence when the one at TEMPORAL_ADDRESS does not answer', async () => {
    const asked = locate({
      connection: { address: 'temporal.test:7233' },
      cached: async () => '/cache/temporal-server',
    });
    await expect(asked).rejects.toThrow(/temporal\.test:7233.*Start that server, correct the address, or unset/);
  });

  it('takes the temporal CLI on PATH before the cache', async () => {
    const { found } = await locate({
      cliOnPath: async () => cli('1.31.2'),
      cached: async () => '/cache/temporal-server',
    });
    expect(found).toMatchObject({ kind: 'cli', cli: { serverVersion: '1.31.2' } });
  });

  it('takes the cache before the download, and the download before a build', async () => {
    const download = { sdkDownload: async () => cli('1.31.2') };
    const build = { build: async () => '/built/temporal-server' };
    const cached = { cached: async () => '/cache/temporal-server' };
    expect((await locate({ ...cached, ...download, ...build })).found).toMatchObject({
      path: '/cache/temporal-server',
    });
    expect((await locate({ ...download, ...build })).found).toMatchObject({ kind: 'cli' });
    expect((await locate(build)).found).toMatchObject({ kind: 'program', path: '/built/temporal-server' });
  });

  it('passes over servers without virtual time when the tests ask', async () => {
    const places: Partial<Places> = {
      connection: { address: 'temporal.test:7233' },
      askServer: async () => ({ version: '1.32.1', virtualTime: false }),
      cliOnPath: async () => cli('1.31.2'),
      sdkDownload: async () => cli('1.31.2'),
      build: async () => '/built/temporal-server',
    };
    expect((await locate(places, 'virtual-time')).found).toMatchObject({ path: '/built/temporal-server' });
    const { found } = await locate({ ...places, cliOnPath: async () => cli('1.33.0') }, 'virtual-time');
    expect(found).toMatchObject({ kind: 'cli', cli: { serverVersion: '1.33.0' } });
  });

  it('names the three ways out when there is no server to be had', async () => {
    const nothing = locate({});
    await expect(nothing).rejects.toThrow(/"temporal" CLI on PATH \(https/);
    await expect(nothing).rejects.toThrow(/install Go 1\.26\.8 or later/);
    await expect(nothing).rejects.toThrow(/set TEMPORAL_ADDRESS/);
    await expect(nothing).rejects.not.toThrow(/WorkflowTimeSkippingEnabled/);
  });

  it('adds for the tests which server it must be', async () => {
    await expect(locate({}, 'virtual-time')).rejects.toThrow(
      /must be 1\.32\.1 or later, with frontend\.WorkflowTimeSkippingEnabled on/,
    );
  });
});
