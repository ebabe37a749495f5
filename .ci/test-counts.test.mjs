import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countOne, countPlaywright, countVitest } from './test-counts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'callboard-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const VITEST = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const PLAYWRIGHT = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
const NONE = { failed: 0, flaky: 0, names: [] };
const lib = (name) => path.resolve('lib', name);

describe('counting tests', () => {
  it('takes the numbers of the report', () => {
    expect(countVitest(report(VITEST), 0)).toEqual({ ...NONE, passed: 7, skipped: 1 });
    expect(countPlaywright(report(PLAYWRIGHT), 0)).toEqual({ ...NONE, passed: 5, skipped: 0 });
  });

  it('counts a test file that does not load as a failure, and names what failed with its reason', () => {
    const test = { status: 'failed', fullName: 'sums adds', failureMessages: ['Error: 3 is not 4\n    at here'] };
    const testResults = [
      { name: lib('a.test.ts'), status: 'failed', message: 'no such import', assertionResults: [] },
      { name: lib('b.test.ts'), status: 'failed', assertionResults: [test, { status: 'passed', fullName: 'is well', failureMessages: [] }] },
    ];
    expect(countVitest(report({ ...VITEST, numFailedTests: 1, testResults }), 1)).toMatchObject({
      failed: 2,
      flaky: 0,
      names: ['FAILED  lib/a.test.ts: no such import', 'FAILED  lib/b.test.ts › sums adds: Error: 3 is not 4'],
    });
  });

  it('names a test that passed when it was tried again', () => {
    const test = { status: 'passed', fullName: 'waits', failureMessages: ['Error: too late'] };
    const testResults = [{ name: lib('a.test.ts'), status: 'passed', assertionResults: [test] }];
    expect(countVitest(report({ ...VITEST, testResults }), 0)).toEqual({ ...NONE, passed: 7, skipped: 1, flaky: 1, names: ['FLAKY   lib/a.test.ts › waits: Error: too late'] });
  });

  it('counts an error outside tests as a failure, and a flaky browser test by itself', () => {
    const stats = { ...PLAYWRIGHT.stats, unexpected: 1, flaky: 1 };
    const of = (status, message) => ({ status, results: [{ error: { message } }, {}] });
    const suites = [
      { suites: [{ specs: [{ file: 'a.spec.ts', title: 'opens', tests: [of('flaky', '\u001b[31mtoo late\u001b[39m')] }] }] },
      { specs: [{ file: 'b.spec.ts', title: 'shuts', tests: [of('unexpected', '\nnot there'), of('expected')] }] },
    ];
    expect(countPlaywright(report({ stats, suites, errors: [{ message: 'no browser' }] }), 1)).toEqual({
      passed: 6,
      failed: 2,
      flaky: 1,
      skipped: 0,
      names: ['FLAKY   e2e/a.spec.ts › opens: too late', 'FAILED  e2e/b.spec.ts › shuts: not there', 'FAILED  outside of tests: no browser'],
    });
  });

  it('never calls a tool that failed a success', () => {
    expect(countVitest(report(VITEST), 1)).toMatchObject({ passed: 7, failed: 1, names: ['FAILED  it ended with 1, and names no test'] });
    expect(countPlaywright(report(PLAYWRIGHT), 124)).toMatchObject({ failed: 1 });
    expect(countPlaywright(path.join(folder, 'absent.json'), 0)).toMatchObject({ failed: 1 });
    expect(countVitest(report('{"cut'), 0)).toMatchObject({ failed: 1 });
    expect(countOne(1)).toMatchObject({ passed: 0, failed: 1 });
  });
});
