import 'server-only';
import type { Worker } from 'node:worker_threads';
import { collectYoung } from '@/lib/threads/collect-young';
import { startThread } from '@/lib/threads/start-thread';
import type { FileChunk } from '../export-file';
import type { FileJob, FromFileThread, ToFileThread } from './messages';

/** One after another costs a tenth of a second of start each; a thread that idles costs its memory. */
const IDLE_MS = 10_000;

/** Garbage is collected while it is little: the thread is there to keep memory small. */
const LIMITS = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 };

/** So many bytes that were sent are held at most. */
const COLLECTED_BYTES = 4 * 1_048_576;

type Waiting = { resolve: (answer: FromFileThread) => void; reject: (fault: Error) => void };

/** One thread for all files that are being made, which take turns in it. */
class FileThread {
  private readonly waiting = new Map<number, Waiting>();
  private readonly open = new Set<number>();
  private worker: Worker | null = null;
  private lastId = 0;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(private readonly path: string) {}

  /** The chunks of a file, each made while the one before is sent. */
  async *chunks(job: FileJob): AsyncGenerator<FileChunk, void> {
    const id = (this.lastId += 1);
    clearTimeout(this.idleTimer);
    this.open.add(id);
    // the ids came as a text of several megabytes
    collectYoung();
    try {
      this.send({ kind: 'open', id, job }, job.ids.buffer instanceof ArrayBuffer ? [job.ids.buffer] : []);
      let asked = this.ask(id);
      let bytesSent = 0;
      for (;;) {
        const answer = await asked;
        if (answer.kind === 'end') return;
        if (answer.kind === 'failed') throw new Error(answer.message);
        asked = this.ask(id);
        // nobody may wait for it any more
        asked.catch(() => undefined);
        yield { rows: answer.rows, bytes: answer.bytes };
        bytesSent += answer.bytes.length;
        if (bytesSent < COLLECTED_BYTES) continue;
        bytesSent = 0;
        collectYoung();
      }
    } finally {
      this.close(id);
    }
  }

  private ask(id: number): Promise<FromFileThread> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ kind: 'next', id });
    });
  }

  private close(id: number): void {
    this.open.delete(id);
    this.waiting.delete(id);
    if (this.worker) this.send({ kind: 'close', id });
    if (this.open.size > 0) return;
    this.worker?.unref();
    this.idleTimer = setTimeout(() => void this.stop(), IDLE_MS).unref();
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private send(message: ToFileThread, transferred: ArrayBuffer[] = []): void {
    this.worker ??= this.start();
    if (this.open.size > 0) this.worker.ref();
    this.worker.postMessage(message, transferred);
  }

  private start(): Worker {
    const worker = startThread('exports/thread/file-thread.ts', { workerData: { path: this.path }, resourceLimits: LIMITS });
    worker.on('message', (answer: FromFileThread) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      waiting?.resolve(answer);
    });
    // `exit` follows, and says all
    worker.on('error', () => undefined);
    worker.once('exit', () => this.lose(worker));
    return worker;
  }

  /** Files that it was making break off, which their readers see; the next one starts it anew. */
  private lose(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new Error('The thread that made the file ended.'));
    this.waiting.clear();
  }
}

const perProcess = globalThis as typeof globalThis & { callboardFileThread?: { path: string; thread: FileThread } };

/** The chunks of a file of the SQLite database at `path`, made in a thread. The ids of `job` change hands. */
export function chunksFromThread(path: string, job: FileJob): AsyncGenerator<FileChunk, void> {
  if (perProcess.callboardFileThread?.path !== path) {
    void perProcess.callboardFileThread?.thread.stop();
    perProcess.callboardFileThread = { path, thread: new FileThread(path) };
  }
  return perProcess.callboardFileThread.thread.chunks(job);
}

/** Ends the thread, and every file that it is making (tests). */
export async function stopFileThread(): Promise<void> {
  await perProcess.callboardFileThread?.thread.stop();
}
