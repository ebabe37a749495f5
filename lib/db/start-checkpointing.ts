import 'server-only';
import { startThread } from '@/lib/threads/start-thread';

/** Often enough that a quiet moment finds little left to do, so that the journal can begin anew; seldom enough that a page that changes again and again is written once. */
const EVERY_MS = 500;

/** Begins to checkpoint an SQLite file in a thread of its own, which does not keep the process alive. Returns what ends it. */
export function startCheckpointing(file: string, everyMs = EVERY_MS): () => Promise<void> {
  const worker = startThread('db/checkpoint-thread.mjs', { workerData: { path: file, everyMs } });
  // without it the writer checkpoints by itself, later
  worker.on('error', () => undefined);
  worker.unref();
  return async () => void (await worker.terminate());
}
