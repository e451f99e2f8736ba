import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Prints `N passed, N failed` alone on the very last line, also when the tests could not be started. */
export class ClosingLineReporter implements Reporter {
  private line = '0 passed, 1 failed';

  onInit(): void {
    // The other reporters write their summary after the hook of this one.
    process.once('exit', () => process.stdout.write(`${this.line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    // Whatever did not run to a pass failed: a skipped test, and a file that could not be loaded.
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const failed = tests.length - passed + brokenFiles + errors.length;
    this.line = `${passed} passed, ${reason === 'failed' ? Math.max(failed, 1) : failed} failed`;
  }
}
