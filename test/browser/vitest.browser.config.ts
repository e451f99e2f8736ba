import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from '../harness/closing-line-reporter.js';

/** `npm run browse`: apart from `npm test`, since not every machine has a Chromium. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/*.test.ts'],
    // Bringing up the whole system takes half a minute on two cores, and thrice that on a busy machine.
    hookTimeout: 180_000,
    testTimeout: 120_000,
    reporters: ['default', new ClosingLineReporter()],
  },
});
