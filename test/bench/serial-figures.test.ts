import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { historyFigures } from '../../bench/measures/history-figures.js';
import { playSerialCase } from '../../bench/measures/serial-case.js';
import { contestants } from '../../bench/workload/contestants.js';
import { type BenchSite, bundleAll, openSite } from '../../bench/workload/site.js';
import { holdTime } from '../harness/virtual-time.js';

let folder: string;
let site: BenchSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-test-'));
  const workflowBundles = await bundleAll();
  site = await openSite({ address: inject('temporalAddress'), folder, workflowBundles, prepare: holdTime });
}, 120_000);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Whoever makes one of these larger makes every case dearer: say why in the commit, and in docs/performance.md. */
const figures = {
  engine: { workflows: 1, events: 70, workflowTasks: 11, actions: 20, timersStarted: 2, timersCancelled: 1 },
  inline: { workflows: 1, events: 69, workflowTasks: 11, actions: 20, timersStarted: 1, timersCancelled: 0 },
  children: { workflows: 6, events: 147, workflowTasks: 26, actions: 34, timersStarted: 5, timersCancelled: 5 },
  actor: { workflows: 1, events: 88, workflowTasks: 13, actions: 24, timersStarted: 5, timersCancelled: 5 },
  floor: { workflows: 1, events: 5, workflowTasks: 1, actions: 1, timersStarted: 0, timersCancelled: 0 },
} as const;

describe('what one complete case of five dossiers leaves in Temporal, one thing at a time on a held clock', () => {
  it.each(Object.entries(figures))('%s: %o', async (name, expected) => {
    const contestant = contestants()[name as keyof typeof figures];
    const ids = await playSerialCase(site, contestant, 700_001);
    expect(await historyFigures(site, ids)).toMatchObject(expected);
  });
});
