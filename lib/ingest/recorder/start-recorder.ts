import 'server-only';
import type { Worker } from 'node:worker_threads';
import { startCheckpointing } from '@/lib/db/start-checkpointing';
import { takeTurnsFrom } from '@/lib/db/writing-turn';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';
import { startThread } from '@/lib/threads/start-thread';
import { recordWith } from '../delivery-queue';
import type { QueuedDelivery, Recorded } from '../types';
import type { FromRecorder, ToRecorder } from './messages';

const GONE: Recorded = { refused: { code: 'unavailable', detail: 'The recording of deliveries is starting again.' } };

/** A body that changes hands may not lie in a buffer that it shares with others. */
const ownBytes = (delivery: QueuedDelivery) => ('read' in delivery ? delivery : { ...delivery, bytes: new Uint8Array(delivery.bytes) });

const bufferOf = (delivery: ReturnType<typeof ownBytes>): ArrayBuffer => ('read' in delivery ? delivery.body : delivery.bytes).buffer;

type UnderWay = { size: number; onCommitting: () => void; resolve: (recorded: Recorded[]) => void };

/** The thread and what it owes: a promise for each message that it has not answered. */
class RecordingThread {
  private readonly batches = new Map<number, UnderWay>();
  private readonly turns = new Map<number, (end: () => void) => void>();
  private worker: Worker | null = null;
  private lastId = 0;

  record(batch: readonly QueuedDelivery[], onCommitting: () => void): Promise<Recorded[]> {
    return new Promise((resolve) => {
      const id = (this.lastId += 1);
      this.batches.set(id, { size: batch.length, onCommitting, resolve });
      const owned = batch.map(ownBytes);
      this.send({ kind: 'batch', id, batch: owned }, owned.map(bufferOf));
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
    if (message.kind === 'committing') batches.get(id)?.onCommitting();
    else if (message.kind === 'recorded') {
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
  recordWith((batch, onCommitting) => thread.record(batch, onCommitting));
  const { database } = env();
  if (database.provider !== 'sqlite') return;
  takeTurnsFrom(() => thread.takeTurn());
  perProcess.callboardCheckpoints = startCheckpointing(database.file);
}
