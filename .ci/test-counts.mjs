import { existsSync, readFileSync } from 'node:fs';

/** Tests of a vitest JSON report. A file that could not even be loaded has no failed test: it counts as one. */
export function countVitest(file, exitCode) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every(isSound)).length;
  const failed = report.numFailedTests + broken;
  return atLeastOneFailure({ passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }, exitCode);
}

/**
 * Tests of a Playwright JSON report. A flaky one failed and passed in a browser started anew: it holds nobody's work up, but is counted by itself,
 * since a defect that comes and goes is a defect.
 */
export function countPlaywright(file, exitCode) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  return { ...atLeastOneFailure(counts, exitCode), flaky };
}

/** A tool that is one check: types, lint, build. */
export function countOne(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function isSound({ status }) {
  return status !== 'failed';
}

function atLeastOneFailure(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
