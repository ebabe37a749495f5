import 'server-only';
import type { Worker } from 'node:worker_threads';
import { startCheckpointing } from '@/lib/db/start-checkpointing';
import { takeTurnsFrom } from '@/lib/db/writing-turn';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';
import { startThread } from '@/lib/threads/start-thread';
import { recordWith } from '../delivery-queue';
import { packBody } from '../prepare-delivery';
import type { PackedBody, RawDelivery, Recorded } from '../types';
import type { FromRecorder, ToRecorder } from './messages';

/** While one batch is written, the next is there already. */
const BATCHES_AT_ONCE = 2;

/** The recording thread is the busier one, so bodies are packed in this; a large one would keep it from answering for too long. */
const PACKED_HERE_MOST_BYTES = 64 * 1024;

const packedHere = (bytes: Uint8Array): PackedBody | undefined => (bytes.length <= PACKED_HERE_MOST_BYTES ? packBody(bytes) : undefined);

const GONE: Recorded = { refused: { code: 'unavailable', detail: 'The recording of deliveries is starting again.' } };

/** The thread and what it owes: a promise for each message that it has not answered. */
class RecordingThread {
  private readonly batches = new Map<number, { size: number; resolve: (recorded: Recorded[]) => void }>();
  private readonly turns = new Map<number, (end: () => void) => void>();
  private worker: Worker | null = null;
  private lastId = 0;

  record(batch: readonly RawDelivery[]): Promise<Recorded[]> {
    return new Promise((resolve) => {
      const id = (this.lastId += 1);
      this.batches.set(id, { size: batch.length, resolve });
      // copies: a body may lie in a buffer that it shares with others
      const owned = batch.map(({ bytes, receivedAt }) => ({ bytes: new Uint8Array(bytes), receivedAt, packed: packedHere(bytes) }));
      this.send({ kind: 'batch', id, batch: owned }, owned.map(({ bytes }) => bytes.buffer));
    });
  }

  takeTurn(): Promise<() => void> {
    return new Promise((resolve) => {
      const id = (this.lastId += 1);
      this.turns.set(id, resolve);
      this.send({ kind: 'take_turn', id });
    });
  }

  private send(message: ToRecorder, transferred: ArrayBuffer[] = []): void {
    this.worker ??= this.start();
    this.worker.postMessage(message, transferred);
  }

  private start(): Worker {
    const worker = startThread('ingest/recorder/recording-thread.ts');
    worker.on('message', (message: FromRecorder) => this.take(message));
    worker.on('error', (fault) => log().error({ err: fault }, 'the recording thread failed'));
    worker.once('exit', () => this.lose(worker));
    worker.unref();
    return worker;
  }

  /** It is started again by the next message. */
  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private take(message: FromRecorder): void {
    const { batches, turns } = this;
    const { id } = message;
    if (message.kind === 'recorded') {
      batches.get(id)?.resolve(message.recorded);
      batches.delete(id);
    } else {
      turns.get(id)?.(() => this.send({ kind: 'end_turn', id }));
      turns.delete(id);
    }
  }

  /** What it had was not answered: it may have been committed, and the sender's next try is then a duplicate. */
  private lose(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { size, resolve } of this.batches.values()) resolve(Array.from({ length: size }, () => GONE));
    for (const resolve of this.turns.values()) resolve(() => undefined);
    this.batches.clear();
    this.turns.clear();
  }
}

const perProcess = globalThis as typeof globalThis & { callboardRecordingThread?: RecordingThread; callboardCheckpoints?: () => Promise<void> };

/** Ends the thread and what it has under way; deliveries are recorded in this thread again. */
export async function stopRecorder(): Promise<void> {
  const { callboardRecordingThread: thread, callboardCheckpoints: stopCheckpoints } = perProcess;
  delete perProcess.callboardRecordingThread;
  delete perProcess.callboardCheckpoints;
  await stopCheckpoints?.();
  recordWith(null);
  takeTurnsFrom(undefined);
  await thread?.stop();
}

/** From now on deliveries of this process are recorded in a thread of their own, which is started again should it end. */
export function startRecorder(): void {
  if (perProcess.callboardRecordingThread) return;
  const thread = (perProcess.callboardRecordingThread = new RecordingThread());
  recordWith({ record: (batch) => thread.record(batch), batchesAtOnce: BATCHES_AT_ONCE });
  const { database } = env();
  if (database.provider !== 'sqlite') return;
  takeTurnsFrom(() => thread.takeTurn());
  perProcess.callboardCheckpoints = startCheckpointing(database.file);
}
