import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/harness/closing-line-reporter.js';

/** Tests that talk to a real Temporal server, which `test/harness/temporal.ts` finds or builds once for all of them. */
const onServer = ['test/acceptance/**/*.test.ts', 'test/bench/**/*.test.ts', 'test/replay/**/*.test.ts'];

/** Whole runs of killed processes: after everything else, so that they disturb nobody. */
const underFaults = ['test/chaos/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    hookTimeout: 60_000,
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        extends: true,
        // Ten thousand runs of a property take some ten seconds, and thrice that on a busy machine.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...onServer, ...underFaults],
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: onServer,
          globalSetup: ['test/harness/temporal.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // A run takes two to three minutes, and thrice that on a busy machine.
        test: { name: 'chaos', include: underFaults, testTimeout: 600_000, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
