import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a file of lib/ in a thread of its own. One of TypeScript is loaded in some 0.5 s, one of plain JavaScript (`.mjs`) in 50 ms.
 * Both are files of this run, never bundled: the bundler would take all that lib/ holds along.
 */
export function startThread(file: `${string}.ts` | `${string}.mjs`, options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'> = {}): Worker {
  const at = (name: string): string => path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', name);
  if (file.endsWith('.mjs')) return new Worker(/* turbopackIgnore: true */ at(file), { ...options, execArgv: [] });
  return new Worker(/* turbopackIgnore: true */ at('threads/run-typescript.mjs'), {
    ...options, argv: [at(file)], execArgv: ['--conditions=react-server'],
  });
}
