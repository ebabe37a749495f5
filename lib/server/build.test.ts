import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BUILT_THREADS, builtName, TYPESCRIPT_THREADS } from '@/lib/threads/threads';
import { buildIfNeeded } from './build';

/** Stands for Next in a project of its own: notes that it ran, and fails when it is told to. */
const BUILDER = `
const fs = require('node:fs');
fs.appendFileSync('runs', 'x');
if (fs.existsSync('broken')) process.exit(1);
fs.mkdirSync('.next', { recursive: true });
fs.writeFileSync('.next/BUILD_ID', String(Date.now()));
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'callboard-build-'));
  write('node_modules/next/dist/bin/next', BUILDER);
  write('app/page.tsx', 'one');
  for (const thread of TYPESCRIPT_THREADS) write(`lib/${thread}`, 'const name: string = import.meta.url;\nexport default name;');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const countBuilds = (): number => readFileSync(path.join(root, 'runs'), 'utf8').length;

it('the second start builds nothing, until a source changes', async () => {
  expect(await buildIfNeeded(root)).toBe('built');
  for (const thread of TYPESCRIPT_THREADS) expect(readFileSync(path.join(root, BUILT_THREADS, builtName(thread)), 'utf8')).not.toContain(': string');
  expect(await buildIfNeeded(root)).toBe('up to date');
  expect(countBuilds()).toBe(1);
  appendFileSync(path.join(root, 'app/page.tsx'), 'two');
  expect(await buildIfNeeded(root)).toBe('built');
  expect(await buildIfNeeded(root)).toBe('up to date');
  expect(countBuilds()).toBe(2);
});

it('a build that failed is not taken for one', async () => {
  write('broken', '');
  await expect(buildIfNeeded(root)).rejects.toThrow('exit code 1');
  rmSync(path.join(root, 'broken'));
  expect(await buildIfNeeded(root)).toBe('built');
  expect(countBuilds()).toBe(2);
});

it('a build that is told to end takes Next along, which would else hold up the next one', async () => {
  write('node_modules/next/dist/bin/next', "require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => undefined, 1_000);");
  const source = `import(${JSON.stringify(path.join(import.meta.dirname, 'build.ts'))}).then(({ buildIfNeeded }) => buildIfNeeded(process.argv[1]))`;
  const launcher = spawn(process.execPath, ['--import', 'tsx', '--eval', source, root], { cwd: path.resolve(import.meta.dirname, '../..'), stdio: 'ignore' });
  const pid = await vi.waitFor(() => Number(/^\d+$/.exec(readFileSync(path.join(root, 'pid'), 'utf8'))?.[0] ?? expect.fail()), { timeout: 30_000 });
  launcher.kill('SIGTERM');
  expect(await once(launcher, 'exit')).toEqual([143, null]);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
}, 60_000);
