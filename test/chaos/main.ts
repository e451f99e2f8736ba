/** `npm run chaos -- --cases N --seed S --minutes M`: exit code 0 only if all holds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fewestCases } from './case-script.js';
import { chaosRun } from './chaos-run.js';
import { missingFrom, reportLines, tollOf } from './summary.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '20' },
    keep: { type: 'boolean', default: false },
  },
});
const cases = wholeNumber('--cases', values.cases);
if (cases < fewestCases) misused(`--cases ${cases}: a run meets everything with ${fewestCases} cases or more.`);
const seed = wholeNumber('--seed', values.seed);
const longestMinutes = wholeNumber('--minutes', values.minutes);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-chaos-'));
const write = (line: string) => void process.stdout.write(`${line}\n`);

const report = await chaosRun({ cases, seed, longestMinutes, folder }, write);
const allHolds = report.problems.length === 0 && missingFrom(tollOf(report)).length === 0;
if (values.keep || !allHolds) write(`Databases and logs: ${folder}`);
else await rm(folder, { recursive: true, force: true });
for (const line of reportLines(report, seed)) write(line);
process.exit(allHolds ? 0 : 1);

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  return misused(`${name} ${text}: a whole number from 1 is expected.`);
}

function misused(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
