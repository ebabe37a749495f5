import 'server-only';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Often enough that a quiet moment finds little left to do, so that the journal can begin anew. */
const EVERY_MS = 250;

/** Begins to checkpoint an SQLite file in a thread of its own, which does not keep the process alive. Returns what ends it. */
export function startCheckpointing(file: string, everyMs = EVERY_MS): () => Promise<void> {
  // a file of this run: the bundler must leave it alone
  const thread = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'db', 'checkpoint-thread.mjs');
  const worker = new Worker(/* turbopackIgnore: true */ thread, { workerData: { path: file, everyMs }, execArgv: [] });
  // without it the writer checkpoints by itself, later
  worker.on('error', () => undefined);
  worker.unref();
  return async () => void (await worker.terminate());
}
