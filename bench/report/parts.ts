/** What a run shows, in this order: in the terminal, and by these names in `docs/performance.md`. */
import type { Figures } from '../measures/figures.js';
import { goalsTable, historyTable, latencyTable, machineLine, paceTable, workerTable } from './tables.js';

export const parts: Readonly<Record<string, (figures: Figures) => string>> = {
  machine: machineLine,
  goals: goalsTable,
  pace: paceTable,
  latency: latencyTable,
  history: historyTable,
  worker: workerTable,
};
