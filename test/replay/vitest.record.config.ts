import { defineConfig } from 'vitest/config';

/** `npm run record`: not a test run, but it needs the tests' server and site. */
export default defineConfig({
  test: {
    name: 'record',
    include: ['test/replay/record.ts'],
    globalSetup: ['test/harness/temporal.ts'],
    hookTimeout: 60_000,
    testTimeout: 60_000,
    bail: 1,
  },
});
