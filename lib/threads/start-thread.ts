import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { isProduction } from '@/lib/env/is-production';
import { BUILT_THREADS, builtName, type TypescriptThread } from './threads';

/**
 * Starts a file of lib/ in a thread of its own, in some 50 ms. One of TypeScript is built with the pages (build-threads.ts); in development
 * and in tests it is loaded as it is, which takes 0.5 s. None is bundled with the pages: the bundler would take all that lib/ holds along.
 */
export function startThread(file: TypescriptThread | `${string}.mjs`, options: Pick<WorkerOptions, 'workerData' | 'transferList' | 'resourceLimits'> = {}): Worker {
  const at = (...names: string[]): string => path.join(/* turbopackIgnore: true */ process.cwd(), ...names);
  if (!isTypescript(file)) return new Worker(/* turbopackIgnore: true */ at('lib', file), { ...options, execArgv: [] });
  const built = at(BUILT_THREADS, builtName(file));
  const execArgv = ['--conditions=react-server'];
  if (isProduction() && existsSync(/* turbopackIgnore: true */ built)) {
    return new Worker(/* turbopackIgnore: true */ built, { ...options, execArgv });
  }
  return new Worker(/* turbopackIgnore: true */ at('lib', 'threads', 'run-typescript.mjs'), { ...options, argv: [at('lib', file)], execArgv });
}

function isTypescript(file: TypescriptThread | `${string}.mjs`): file is TypescriptThread {
  return file.endsWith('.ts');
}
