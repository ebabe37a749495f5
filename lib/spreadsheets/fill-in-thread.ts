import 'server-only';
import type { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/errors/app-error';
import type { FileChunk } from '@/lib/exports/export-file';
import { log } from '@/lib/log/log';
import { collectYoung } from '@/lib/threads/collect-young';
import { startThread } from '@/lib/threads/start-thread';
import type { FillQuestion, LoadCells } from './fill-file';
import { type Refusal, refusalDetail, type RefusalValues, SpreadsheetRefused } from './spreadsheet-refused';
import type { FromThread, ToThread } from './thread-messages';
import type { FillReport } from './types';

/** Each may need a hundred megabytes or two, and a core. */
const MOST_AT_ONCE = 3;
const LIMITS = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 };

/** For the reading, for each part, and for a client to take it: one that stands still must not hold a place. */
const WITHIN_MS = 120_000;

/** So many bytes that were sent are held at most. */
const COLLECTED_BYTES = 4 * 1_048_576;

let running = 0;

/** A file that a thread has read. One of `parts`, which ends the thread at its end or when it is left, and `close` must be used. */
export type FillThread = { report: FillReport; parts: (load: LoadCells) => AsyncGenerator<FileChunk, void>; close: () => Promise<void> };

/**
 * Reads a file in a thread of its own; its bytes change hands.
 * @throws AppError `unprocessable` for a file that cannot be read, `unavailable` while too many are.
 */
export async function openFillThread(question: FillQuestion): Promise<FillThread> {
  if (running >= MOST_AT_ONCE) throw new AppError('unavailable', 'Other files are being filled in; try again in a moment.');
  running += 1;
  const bytes = ownBytes(question.bytes);
  const worker = startThread('spreadsheets/fill-thread.ts', { workerData: { ...question, bytes }, transferList: [bytes.buffer], resourceLimits: LIMITS });
  // once: whoever closes may do so again
  const close = onceOnly(async () => {
    running -= 1;
    await worker.terminate();
  });
  try {
    const read = await answer(worker);
    if (read.kind !== 'read') throw new Error(`The thread answered ${read.kind} before it had read.`);
    return { report: read.report, parts: (load) => partsOf(worker, load, close), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function* partsOf(worker: Worker, load: LoadCells, close: () => Promise<void>): AsyncGenerator<FileChunk, void> {
  // a client that takes nothing for so long has gone
  let idle: NodeJS.Timeout | undefined;
  let bytesSent = 0;
  try {
    for (let said = await ask(worker, { kind: 'next' }); said.kind !== 'end'; ) {
      if (said.kind === 'want') {
        said = await ask(worker, { kind: 'cells', cells: await load([...said.calls]) });
        continue;
      }
      if (said.kind !== 'part') throw new Error(`The thread answered ${said.kind} to a question for a part.`);
      idle = setTimeout(() => void close(), WITHIN_MS).unref();
      bytesSent += said.bytes.length;
      yield { rows: said.rows, bytes: said.bytes };
      clearTimeout(idle);
      if (bytesSent >= COLLECTED_BYTES) {
        bytesSent = 0;
        collectYoung();
      }
      said = await ask(worker, { kind: 'next' });
    }
  } finally {
    clearTimeout(idle);
    await close();
  }
}

/** Those of a larger buffer would take it along. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

function refused(refusal: Refusal, values?: RefusalValues): AppError {
  const refusedFile = new SpreadsheetRefused(refusal, values);
  return new AppError('unprocessable', refusedFile.message, [refusalDetail(refusedFile)]);
}

function ask(worker: Worker, message: ToThread): Promise<FromThread> {
  const answered = answer(worker);
  worker.postMessage(message);
  return answered;
}

/** @throws AppError `unprocessable` when the thread refuses, dies or takes too long. */
function answer(worker: Worker): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(refused('too_slow'))), WITHIN_MS);
    const onMessage = (message: FromThread) => settle(() => (message.kind === 'refused' ? reject(refused(message.refusal, message.values)) : resolve(message)));
    const onError = (fault: Error & { code?: string }) => settle(() => {
      log().warn({ err: fault }, 'a file could not be filled in');
      reject(refused(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'unreadable'));
    });
    const onExit = () => settle(() => reject(refused('unreadable')));
    const settle = (how: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
