import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Throughput } from '../../bench/measures/throughput.js';
import { sleepingTable } from '../../bench/report/growth-tables.js';
import { sourcesWith } from '../../bench/workload/many-definitions.js';
import { bundles, procedures } from '../../definitions/registry.js';

const spread = { p50: 1, p99: 1 };
const measured = (casesPerSecond: number): Throughput => ({
  casesPerSecond,
  serverMsPerCase: 100,
  ownMsPerCase: 100,
  latencies: { openUntilFirstCall: spread, answerUntilNextCall: spread, answerUntilAccepted: spread },
});

it('compares a full server with an empty one round by round: a slow minute is no growth', () => {
  const rounds = [
    { empty: measured(10), kept: measured(9) },
    { empty: measured(2), kept: measured(1.8) },
    { empty: measured(10), kept: measured(9) },
  ];
  const [, , row = ''] = sleepingTable([{ sleeping: 1_000, rounds }]).split('\n');
  expect(row.split('|').map((cell) => cell.trim())).toEqual([
    '',
    '1000',
    '9 (0.9)',
    '100 (1)',
    '100 (1)',
    '200 (1)',
    '',
  ]);
});

it('registers as many definitions more as are asked for, in sources that load', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-definitions-'));
  const tree = join(folder, 'tree');
  const more = 7;
  const count = Object.keys(procedures).length + more;
  const script = `
    const { bundles, procedures } = await import('./definitions/registry.js');
    const { declarationProblems } = await import('./workflows/validation/validators.js');
    const last = Object.keys(procedures).find((key) => key.includes('-${count}@'));
    const [problem] = declarationProblems(last, {});
    console.log(JSON.stringify([Object.keys(bundles).length, Object.keys(procedures).length, problem.message]));
  `;
  await sourcesWith(count, tree);
  const node = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: tree });
  await rm(folder, { recursive: true });
  expect(JSON.parse(stdout)).toEqual([Object.keys(bundles).length + more, count, 'is missing']);
});
