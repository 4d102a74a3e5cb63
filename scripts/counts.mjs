/** How many of something passed, failed and were skipped. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts) {
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/** The closing line. */
export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** One thing that either holds or does not. */
export function oneOf(isGood) {
  return { ...NOTHING, [isGood ? 'passed' : 'failed']: 1 };
}

/** From Vitest's JSON report. A file that could not be loaded has no tests to count and counts as one failure. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** From Playwright's JSON report. An error outside the tests counts as one failure. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped };
}

/**
 * A runner that ended badly without one failed test in its report has failed all the same, and one that counted nothing
 * has looked at nothing.
 */
export function withExitCode(counts, code) {
  const total = counts.passed + counts.failed + counts.skipped;
  return (code !== 0 && counts.failed === 0) || total === 0 ? { ...counts, failed: counts.failed + 1 } : counts;
}
