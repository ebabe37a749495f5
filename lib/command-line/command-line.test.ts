import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { formatProgress } from './format-progress';
import { Pace } from './pace';
import { ProgressLine } from './progress-line';

it('progress says how far, how fast and how long', () => {
  expect(formatProgress({ done: 12_000, of: 24_000, doneBefore: 0, elapsedMs: 10_000 }, 'deliveries'))
    .toBe('[############------------] 50 %  12 000 of 24 000 deliveries, 1 200/s, 10 s left');
  expect(formatProgress({ done: 12_000, of: 24_000, doneBefore: 11_000, elapsedMs: 10_000 }, 'lines')).toContain('100/s, 2 min left');
  expect(formatProgress({ done: 5, of: 5, doneBefore: 0, elapsedMs: 1_000 }, 'lines')).toBe('[########################] 100 %  5 of 5 lines, 5/s');
  expect(formatProgress({ done: 0, of: 0, doneBefore: 0, elapsedMs: 0 }, 'lines')).toContain('100 %');
  expect(formatProgress({ done: 500, of: null, doneBefore: 0, elapsedMs: 1_000 }, 'lines')).toBe('500 lines, 500/s');
});

it('a terminal gets one line, a log whole ones', () => {
  const written: string[] = [];
  const show = (isTTY: boolean) => {
    written.length = 0;
    const line = new ProgressLine('lines', { isTTY, write: (text) => written.push(text) });
    line.show(0, 2);
    line.show(1, 2);
    line.show(2, 2);
    line.end();
    return written.join('');
  };
  expect(show(false).split('\n').filter(Boolean).every((text) => text.startsWith('['))).toBe(true);
  expect(show(true).match(/\n/g)).toHaveLength(1);
});

it('transactions that take long get shorter, down to a size that still pays', async () => {
  const pace = new Pace();
  const first = pace.batchSize;
  const clock = vi.spyOn(performance, 'now');
  const take = (tookMs: number) => {
    clock.mockReturnValueOnce(0).mockReturnValueOnce(tookMs);
    return pace.run(async () => undefined);
  };
  await take(2);
  expect(pace.batchSize).toBeGreaterThan(first);
  for (let round = 0; round < 3; round++) await take(130);
  expect(pace.batchSize).toBe(first);
  clock.mockRestore();
});

/** A command as npm runs it, in this environment. */
function run(script: string, words: string[], variables: Record<string, string>): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: path.resolve(import.meta.dirname, '../..'), env: { ...process.env, ...variables } };
  return new Promise((resolve) => execFile(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...words], options,
    (fault, stdout, stderr) => resolve({ code: fault === null ? 0 : Number(fault.code), stdout, stderr })));
}

it.each([
  ['reproject', 'lib/reproject/run.ts'], ['import', 'lib/import/run.ts'], ['backup', 'lib/backup/run-backup.ts'], ['restore', 'lib/backup/run-restore.ts'],
  ['user', 'lib/users/run.ts'],
])('%s says how it is used, and touches nothing', async (name, script) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-help-'));
  for (const word of ['--help', '-h']) {
    const { code, stdout, stderr } = await run(script, [word], { DATABASE_URL: `file:${folder}/callboard.db` });
    expect(stdout).toMatch(new RegExp(`^npm run ${name} [^]*Exit code: 0 `));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
  expect(existsSync(path.join(folder, 'callboard.db'))).toBe(false);
  rmSync(folder, { recursive: true });
}, 60_000);

it('a backup into what is no folder is refused in a sentence', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-help-'));
  const file = path.join(folder, 'a file');
  writeFileSync(file, '');
  const { code, stderr } = await run('lib/backup/run-backup.ts', [file], { DATABASE_URL: `file:${folder}/callboard.db` });
  expect(stderr).toMatch(/^.*a file cannot be made: .*\n$/);
  expect(code).toBe(1);
  rmSync(folder, { recursive: true });
}, 60_000);
