import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/harness/closing-line-reporter.js';

/** Tests that talk to a real Temporal server, which `test/harness/temporal.ts` finds or builds once for all of them. */
const onServer = [
  'test/acceptance/**/*.test.ts',
  'test/bench/**/*.test.ts',
  'test/gateway/*.test.ts',
  'test/replay/**/*.test.ts',
];

/** They put other modules in the place of ours, or install a runtime of Temporal, each for itself. */
const apart = ['test/definitions/migrations.test.ts', 'test/workflows/engine/migration.test.ts'];
const apartOnServer = [
  'test/acceptance/migration.test.ts',
  'test/bench/controls.test.ts',
  'test/bench/serial-figures.test.ts',
  'test/replay/replay.test.ts',
];

/** Pages in a real browser, which not every machine has: `npm run browse`. */
const inBrowser = ['test/browser/**/*.test.ts'];

/** Whole runs of killed processes. They mostly wait, and so run beside what needs no server, after what does. */
const underFaults = ['test/chaos/**/*.test.ts'];

/** Two of the four wait for killed processes: two are left for two cores. */
const besideRunsOfFaults = { maxWorkers: 4, sequence: { groupOrder: 1 } };

/** They wait for the server as much as they compute. */
const withServer = { globalSetup: ['test/harness/temporal.ts'], testTimeout: 120_000, maxWorkers: 3 };

// Without isolation, what a file needs is loaded once for all: loading it anew took a quarter of the time.
export default defineConfig({
  test: {
    pool: 'forks',
    // Some copy this tree and generate in it, beside whatever else runs.
    hookTimeout: 180_000,
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        extends: true,
        // Ten thousand runs of a property take some ten seconds, and thrice that on a busy machine.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...onServer, ...underFaults, ...inBrowser, ...apart],
          isolate: false,
          testTimeout: 120_000,
          ...besideRunsOfFaults,
        },
      },
      { extends: true, test: { name: 'apart', include: apart, ...besideRunsOfFaults } },
      {
        extends: true,
        test: {
          name: 'server',
          include: onServer,
          exclude: apartOnServer,
          isolate: false,
          ...withServer,
        },
      },
      { extends: true, test: { name: 'server-apart', include: apartOnServer, ...withServer } },
      {
        extends: true,
        // A run takes two to three minutes, thrice that on a busy machine, and says after ten what had not ended.
        test: { name: 'chaos', include: underFaults, testTimeout: 900_000, ...besideRunsOfFaults },
      },
    ],
  },
});
