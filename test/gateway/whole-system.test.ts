import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../definitions/calendar/instant.js';
import { written } from '../../gateway/payloads/payload-json.js';
import { openDatabase } from '../../register/database.js';
import { sampleDeclaration } from '../../worker/live/sample-declaration.js';
import { runCommand } from '../cli/command.js';
import { fuzz } from '../fuzz/fuzz-run.js';
import { pythonTool } from '../harness/python-tool.js';
import { startWholeSystem, type WholeSystem } from '../harness/whole-system.js';
import { load } from '../load/load-run.js';

const execute = promisify(execFile);
const repository = join(import.meta.dirname, '..', '..');

let system: WholeSystem;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-whole-'));
  system = await startWholeSystem(join(folder, 'state'), 200);
}, 180_000);
afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const authorization = async () => `Bearer ${await system.token({ role: 'system', sub: 'whole-system' })}`;

async function openedInRegister(): Promise<number> {
  const { database, close } = await openDatabase(join(system.stateFolder, 'register.db'));
  const { total } = await database
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  await close();
  return Number(total);
}

/** What some case was told first, as Temporal has it. */
async function firstPayload({ address, namespace }: { readonly address: string; readonly namespace: string }) {
  const connection = await Connection.connect({ address });
  try {
    const { executions } = await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
    const [found] = executions ?? [];
    const workflowId = found?.execution?.workflowId ?? '';
    const { history } = await connection.workflowService.getWorkflowExecutionHistory({
      namespace,
      execution: { workflowId },
      maximumPageSize: 1,
    });
    const [payload] = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    if (!payload) throw new RangeError(`Workflow "${workflowId}" was told nothing.`);
    const [shown] = (written([payload]) as { payloads: object[] }).payloads;
    return { workflowId, payload: shown };
  } finally {
    await connection.close();
  }
}

describe('the gateway of npm start', () => {
  it('takes a backend from a token to a result by the lines of the README', { timeout: 180_000 }, async () => {
    const page = await readFile(join(repository, 'README.md'), 'utf8');
    const [, lines = ''] = /## Over HTTP[\s\S]*?```sh\n([\s\S]*?)```/.exec(page) ?? [];
    expect(lines.trim().split('\n')).toHaveLength(10);
    const script = lines.replace('http://127.0.0.1:7300', system.url);
    const env = { ...process.env, LIENTHONG_STATE: system.stateFolder };
    const { stdout } = await execute('bash', ['-euc', script], { cwd: repository, env, maxBuffer: 1e8 });
    expect(stdout).not.toContain('/problems/');
    expect(stdout.match(/"effect":"taken"/g)).toHaveLength(2);
    const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { stage: string; outcome: string };
    expect(last).toMatchObject({ stage: 'closed', outcome: 'returned' });
  });

  it('takes a client that was generated for Python', { timeout: 180_000 }, async () => {
    const programs = await pythonTool('openapi-python-client');
    const place = join(folder, 'lienthong_client');
    const generate = ['generate', '--url', `${system.url}/openapi.json`, '--meta', 'none', '--output-path', place];
    await execute(join(programs, 'openapi-python-client'), generate, { cwd: folder });
    const [, token = ''] = (await authorization()).split(' ');
    const env = { ...process.env, PYTHONPATH: folder, LIENTHONG_API: system.url, LIENTHONG_TOKEN: token };
    const { stdout } = await execute(join(programs, 'python'), [join(repository, 'examples', 'open_case.py')], { env });
    expect(stdout).toMatch(/^death-[0-9a-f]{16} (opened|found|closed) /);
    expect(stdout).toContain('death-registration');
  });

  it('opens payloads for the Temporal UI with the same tokens, into the same audit', { timeout: 60_000 }, async () => {
    const { codec, temporal } = await system.running();
    const { workflowId, payload } = await firstPayload(temporal);
    const ask = (headers: Record<string, string>) => {
      const body = JSON.stringify({ payloads: [payload] });
      return fetch(`${codec.url}/decode`, { method: 'POST', body, headers });
    };
    expect((await ask({})).status).toBe(401);
    const settings = { LIENTHONG_STATE: system.stateFolder };
    const { output: token } = await runCommand(['token', 'supervisor'], { settings });
    const answer = await ask({ authorization: `Bearer ${token.trim()}`, 'x-namespace': temporal.namespace });
    const { payloads } = (await answer.json()) as { payloads: { data: string }[] };
    expect(Buffer.from(payloads[0]?.data ?? '', 'base64').toString()).toContain('"declaration"');
    const { output } = await runCommand(['audit', workflowId], { settings });
    expect(output).toMatch(/supervisor dev-supervisor {2}payload\.read {2}allowed/);
  });

  it('while Temporal is away answers 503 and begins nothing; the same again then opens the case', {
    timeout: 120_000,
  }, async () => {
    const declaration = await sampleDeclaration('death', instant(Date.now()), '089460000001');
    const file = async () => {
      const headers = {
        authorization: await authorization(),
        'content-type': 'application/json',
        'idempotency-key': 'away',
      };
      return fetch(`${system.url}/bundles/death/cases`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ declaration }),
      });
    };
    const before = await openedInRegister();
    await system.pauseTemporal();
    try {
      const refused = await file();
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code: 'CASE_UNREACHABLE' });
      expect(await openedInRegister()).toBe(before);
    } finally {
      await system.resumeTemporal();
    }
    await expect.poll(async () => (await file()).status, { timeout: 60_000 }).toBe(201);
    expect(await openedInRegister()).toBe(before + 1);
  });

  it('loses no case while many open and read, and Temporal is stopped and killed', { timeout: 180_000 }, async () => {
    const result = await load(system, { callers: 10, seconds: 12, stoppedSeconds: 3, series: 2 });
    expect(result).toMatchObject({ errors: [], lost: [] });
    expect(result.opened).toBeGreaterThan(10);
    expect(result.read).toBeGreaterThan(10);
  });

  it('answers whatever it is sent as its description says', { timeout: 300_000 }, async () => {
    const { sound, output } = await fuzz(system, 30, 7);
    expect(sound, output).toBe(true);
  });
});
