/**
 * `npm run record [-- [--force] [<name> …]]`: records all cases and annulments or those named, except those of released versions.
 * `npm run record -- --views [<name> …]`: keeps all histories, and writes anew what their replays show.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { startVitest } from 'vitest/node';
import { readReleased } from '../../worker/build/released-versions.js';
import { planRecording, refusalSentence } from './record-plan.js';
import { recordedAnnulments } from './recorded-annulments.js';
import { recordedCases } from './recorded-cases.js';
import { readRecorded, writeGolden } from './recorded-files.js';
import { bundleForReplay, replay } from './replayed-case.js';

const repository = join(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({
  options: { force: { type: 'boolean', default: false }, views: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const known = [...recordedCases, ...recordedAnnulments].map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0)
  throw new RangeError(`Nothing is recorded as ${unknown.join(', ')}. Names: ${known.join(', ')}.`);

const names = positionals.length > 0 ? positionals : known;
await (values.views ? renewViews() : record());

async function record(): Promise<void> {
  const plan = planRecording({ names, force: values.force, released: readReleased(repository) });
  if (plan.record.length > 0) {
    const config = join(import.meta.dirname, 'vitest.record.config.ts');
    const provide = { toRecord: plan.record };
    const vitest = await startVitest('test', [], { root: repository, config, watch: false, provide });
    await vitest.close();
  }
  if (plan.refused.length > 0) process.stderr.write(`${refusalSentence(plan.refused)}\n`);
  // Whoever asked for one of them by name did not get what was asked for.
  if (plan.refused.some(({ name }) => positionals.includes(name))) process.exitCode = 1;
}

async function renewViews(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const bundle = await bundleForReplay();
  for (const name of names) writeGolden(name, await replay(bundle, readRecorded(name).runs));
}
