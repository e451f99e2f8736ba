/** `npx tsx test/load/main.ts`: 200 callers for a minute, Temporal stopped for 30 s in the middle and killed once after it. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWholeSystem, stopWhenTold } from '../harness/whole-system.js';
import { load } from './load-run.js';

const { values } = parseArgs({
  options: {
    callers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    stopped: { type: 'string', default: '30' },
  },
});
const system = await startWholeSystem(await mkdtemp(join(tmpdir(), 'lienthong-load-')));
stopWhenTold(system);
try {
  const plan = {
    callers: Number(values.callers),
    seconds: Number(values.seconds),
    stoppedSeconds: Number(values.stopped),
  };
  const result = await load(system, { ...plan, series: 1 });
  const { opened, read, later, errors, lost, openingMs } = result;
  process.stdout.write(
    `${plan.callers} callers, ${plan.seconds} s, Temporal stopped for ${plan.stoppedSeconds} s and killed once: ` +
      `${opened} cases opened, ${read} readings, ${later} asked to come back later; an opening took ` +
      `${openingMs.median} ms (median) and ${openingMs.p95} ms (95 of 100). ${errors.length} errors, ${lost.length} lost.\n`,
  );
  for (const line of [...new Set(errors)].slice(0, 20)) process.stdout.write(`${line}\n`);
  process.exitCode = errors.length + lost.length > 0 || opened === 0 ? 1 : 0;
} finally {
  await system.stop();
}
