import { describe as group, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  describe,
  failuresOfPlaywright,
  failuresOfVitest,
  NOTHING,
  oneOf,
  sum,
  withExitCode,
} from './counts.mjs';

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

group('failures', () => {
  it('name the file, the test and the first lines of what went wrong', () => {
    const report = {
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'adds' }] },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'opens' },
            { status: 'failed', fullName: 'closes', failureMessages: ['Error: still open\n    at close'] },
          ],
        },
        { name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };

    expect(failuresOfVitest(report)).toEqual([
      'b.test.ts › closes: Error: still open\n      at close',
      'c.test.ts › could not be loaded: no such module',
    ]);
  });

  it('are found in suites that lie in each other', () => {
    const failed = {
      ok: false,
      file: 'today.spec.ts',
      title: 'ticks',
      tests: [{ results: [{}, { error: { message: 'Timeout\nlog' } }] }],
    };
    const report = {
      suites: [{ specs: [{ ok: true }], suites: [{ specs: [failed] }] }],
      errors: [{ message: 'no browser' }],
    };

    expect(failuresOfPlaywright(report)).toEqual([
      'today.spec.ts › ticks: Timeout\n  log',
      'outside the tests › an error: no browser',
    ]);
  });
});
