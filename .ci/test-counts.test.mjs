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

describe('counting tests', () => {
  it('takes the numbers of the report', () => {
    expect(countVitest(report(VITEST), 0)).toEqual({ passed: 7, failed: 0, skipped: 1 });
    expect(countPlaywright(report(PLAYWRIGHT), 0)).toEqual({ passed: 5, failed: 0, skipped: 0, flaky: 0 });
  });

  it('counts a test file that does not load as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countVitest(report({ ...VITEST, numFailedTests: 1, testResults }), 1)).toMatchObject({ failed: 2 });
  });

  it('counts an error outside tests as a failure, and a flaky browser test by itself', () => {
    const stats = { ...PLAYWRIGHT.stats, unexpected: 1, flaky: 1 };
    expect(countPlaywright(report({ stats, errors: [{}] }), 1)).toEqual({ passed: 6, failed: 2, skipped: 0, flaky: 1 });
  });

  it('never calls a tool that failed a success', () => {
    expect(countVitest(report(VITEST), 1)).toMatchObject({ passed: 7, failed: 1 });
    expect(countPlaywright(report(PLAYWRIGHT), 124)).toMatchObject({ failed: 1 });
    expect(countPlaywright(path.join(folder, 'absent.json'), 0)).toMatchObject({ failed: 1 });
    expect(countVitest(report('{"cut'), 0)).toMatchObject({ failed: 1 });
    expect(countOne(1)).toMatchObject({ passed: 0, failed: 1 });
  });
});
