import { describe as group, expect, it } from 'vitest';
import { countPlaywright, countVitest, describe, NOTHING, oneOf, sum, withExitCode } from './counts.mjs';

group('counts', () => {
  it('are added up and described in one line', () => {
    const all = sum([oneOf(true), oneOf(false), { passed: 10, failed: 0, skipped: 2 }]);

    expect(describe(all)).toBe('11 passed, 1 failed, 2 skipped');
  });

  it('take a file that could not be loaded for a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };

    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('take a flaky test and an error outside the tests for failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'no browser' }] };

    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('take a bad ending without a failed test, and a run without tests, for a failure', () => {
    expect(withExitCode({ passed: 4, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withExitCode({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(withExitCode(NOTHING, 0).failed).toBe(1);
    expect(withExitCode({ passed: 4, failed: 0, skipped: 0 }, 0).failed).toBe(0);
  });
});
