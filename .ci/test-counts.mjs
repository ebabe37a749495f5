import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a tool's report says.
 * @typedef {{ passed: number, failed: number, flaky: number, skipped: number, names: string[] }} Counts
 * `passed` holds the flaky ones: they failed once and passed when tried again, so they hold nobody's work up; but they are counted and named, since
 * a defect that comes and goes is a defect. `names` has a line for each that failed or is flaky, with the first line of why.
 */

/**
 * Tests of a vitest JSON report. A file that could not even be loaded has no failed test: it counts as one.
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
  const report = readReport(file);
  if (report === null) return NO_REPORT;
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every(isSound));
  const tests = report.testResults.flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ ...test, file: path.relative('', name) })));
  const failed = tests.filter((test) => !isSound(test));
  const flaky = tests.filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length > 0);
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    flaky: flaky.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [
      ...broken.map(({ name, message }) => sayWhy('FAILED', path.relative('', name), message)),
      ...failed.map(({ file: place, fullName, failureMessages }) => sayWhy('FAILED', `${place} › ${fullName}`, failureMessages?.[0])),
      ...flaky.map(({ file: place, fullName, failureMessages }) => sayWhy('FLAKY ', `${place} › ${fullName}`, failureMessages[0])),
    ],
  };
  return atLeastOneFailure(counts, exitCode);
}

/**
 * Tests of a Playwright JSON report.
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
  const report = readReport(file);
  if (report === null) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = listSpecs(report.suites ?? []).flatMap(({ file: place, title, tests }) =>
    tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(({ status, results }) => {
      const first = results.find(({ error }) => error !== undefined)?.error?.message;
      return sayWhy(status === 'flaky' ? 'FLAKY ' : 'FAILED', `e2e/${place} › ${title}`, first);
    }),
  );
  const names = [...failures, ...report.errors.map(({ message }) => sayWhy('FAILED', 'outside of tests', message))];
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected + report.errors.length, flaky, skipped, names }, exitCode);
}

/**
 * A tool that is one check: types, lint, build.
 * @returns {Counts}
 */
export function countOne(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, flaky: 0, skipped: 0, names: [] };
}

const NO_REPORT = { passed: 0, failed: 1, flaky: 0, skipped: 0, names: ['FAILED  it left no report'] };

function listSpecs(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...listSpecs(inner)]);
}

function sayWhy(verdict, place, message = '') {
  const [why = ''] = message.replace(/\u001b\[\d+m/g, '').split('\n').filter((line) => line.trim() !== '');
  return `${verdict}  ${place}: ${why.slice(0, 300)}`;
}

function isSound({ status }) {
  return status !== 'failed';
}

function atLeastOneFailure(counts, exitCode) {
  if (exitCode === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, names: [...counts.names, `FAILED  it ended with ${exitCode}, and names no test`] };
}

function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
