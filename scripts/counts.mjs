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

/** A property that failed says in its first lines with which seed and for what it does. */
const LINES_OF_A_FAILURE = 6;

/** From Vitest's JSON report: each failed test by its file and name, with the first lines of what went wrong. */
export function failuresOfVitest(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [failure(name, 'could not be loaded', message)];
    return failed.map(({ fullName, failureMessages }) => failure(name, fullName, failureMessages?.[0]));
  });
}

/** From Playwright's JSON report, whose suites lie in each other. */
export function failuresOfPlaywright(report) {
  const ofSuite = ({ specs = [], suites = [] }) => [
    ...specs.filter(({ ok }) => !ok).map((spec) => failure(spec.file, spec.title, messageOf(spec))),
    ...suites.flatMap(ofSuite),
  ];
  const outside = (report.errors ?? []).map(({ message }) => failure('outside the tests', 'an error', message));
  return [...(report.suites ?? []).flatMap(ofSuite), ...outside];
}

function messageOf({ tests = [] }) {
  return tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined)?.error.message;
}

function failure(file, name, message) {
  return [`${file} › ${name}`, message?.trim().split('\n').slice(0, LINES_OF_A_FAILURE).join('\n  ')]
    .filter(Boolean)
    .join(': ');
}

/**
 * A runner that ended badly without one failed test in its report has failed all the same, and one that counted nothing
 * has looked at nothing.
 */
export function withExitCode(counts, code) {
  const total = counts.passed + counts.failed + counts.skipped;
  return (code !== 0 && counts.failed === 0) || total === 0 ? { ...counts, failed: counts.failed + 1 } : counts;
}
