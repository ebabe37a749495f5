import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { buildThreads } from './build-threads';
import { builtName, type TypescriptThread, TYPESCRIPT_THREADS } from './threads';

const ROOT = path.resolve(import.meta.dirname, '../..');

let folder: string;
beforeAll(async () => {
  // below the project, so that packages are found
  mkdirSync(path.join(ROOT, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(path.join(ROOT, 'node_modules/.cache/threads-'));
  await buildThreads(ROOT, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const builtFile = (thread: TypescriptThread) => path.join(folder, builtName(thread));

/** The niceness of each thread of this process, proc_pid_stat(5). */
const niceness = (): number[] => readdirSync('/proc/self/task').map((id) => {
  const [, fields = ''] = readFileSync(`/proc/self/task/${id}/stat`, 'utf8').split(') ');
  return Number(fields.split(' ')[16]);
});

describe('a thread that was built', () => {
  it.each(TYPESCRIPT_THREADS)('of %s holds all of lib/ that it needs, and no compiler', (thread) => {
    const sources = [...readFileSync(builtFile(thread), 'utf8').matchAll(/^(?:import\b.*|\} )from "([^"]+)";$/gm)].map(([, source = '']) => source);
    expect(sources).not.toEqual([]);
    expect(sources.filter((source) => /^[.@]\/|^\.\.\/|tsx|esbuild|typescript/.test(source))).toEqual([]);
  });

  it('answers as it does when it is not built', async () => {
    const database = await openTestDatabase();
    const worker = new Worker(builtFile('exports/thread/file-thread.ts'), {
      workerData: { path: database.url.replace(/^file:/, '') }, execArgv: ['--conditions=react-server'],
    });
    try {
      worker.postMessage({ kind: 'next', id: 7 });
      const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      expect(answer).toEqual({ kind: 'failed', id: 7, message: 'The file is not being made here.' });
      // some thread, but not this one, lets the others go first
      if (process.platform !== 'linux') return;
      expect(niceness()).toContain(constants.priority.PRIORITY_BELOW_NORMAL);
      expect(getPriority()).toBeLessThan(constants.priority.PRIORITY_BELOW_NORMAL);
    } finally {
      await worker.terminate();
      await database.close();
    }
  });
});
