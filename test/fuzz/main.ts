/** `npx tsx test/fuzz/main.ts --seconds 600 --seed 1`: starts the whole system, and prints what the fuzzer found. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWholeSystem, stopWhenTold } from '../harness/whole-system.js';
import { fuzz } from './fuzz-run.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
});
/** Fast enough that a dossier comes to its fee. */
const agencyPaceMs = 300;

const system = await startWholeSystem(await mkdtemp(join(tmpdir(), 'lienthong-fuzz-')), agencyPaceMs);
stopWhenTold(system);
try {
  const { sound, output } = await fuzz(system, Number(values.seconds), Number(values.seed));
  process.stdout.write(output);
  process.exitCode = sound ? 0 : 1;
} finally {
  await system.stop();
}
