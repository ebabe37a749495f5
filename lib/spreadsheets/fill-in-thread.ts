import 'server-only';
import type { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/errors/app-error';
import { log } from '@/lib/log/log';
import { startThread } from '@/lib/threads/start-thread';
import type { FillQuestion } from './fill-file';
import { type Refusal, refusalDetail, type RefusalValues, SpreadsheetRefused } from './spreadsheet-refused';
import type { FromThread, ToThread } from './thread-messages';
import type { FillReport } from './types';

/** Each may need some hundred megabytes. */
const MOST_AT_ONCE = 2;
const MOST_MEGABYTES = 1_024;
const WITHIN_MS = 120_000;

let running = 0;

/** A file that a thread has read; `tell` sends it the results, `finish` gives the filled file. */
export type FillThread = {
  report: FillReport;
  calls: Float64Array;
  tell: (message: ToThread) => void;
  finish: () => Promise<{ bytes: Uint8Array; isEncodingChanged: boolean }>;
};

/**
 * Reads a file in a thread of its own, and lets `work` go on with it; the thread ends with it, whatever happens.
 * @throws AppError `unprocessable` for a file that cannot be read, `unavailable` while too many are.
 */
export async function withFillThread<R>(question: FillQuestion, work: (thread: FillThread) => Promise<R>): Promise<R> {
  if (running >= MOST_AT_ONCE) throw new AppError('unavailable', 'Other files are being filled in; try again in a moment.');
  running += 1;
  const limits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
  const worker = startThread('spreadsheets/fill-thread.ts', { workerData: question, resourceLimits: limits });
  try {
    const read = await next<'read'>(worker);
    return await work({ ...read, tell: (message) => worker.postMessage(message), finish: () => next<'file'>(worker) });
  } finally {
    running -= 1;
    await worker.terminate();
  }
}

function refused(refusal: Refusal, values?: RefusalValues): AppError {
  const refusedFile = new SpreadsheetRefused(refusal, values);
  return new AppError('unprocessable', refusedFile.message, [refusalDetail(refusedFile)]);
}

function next<K extends 'read' | 'file'>(worker: Worker): Promise<Extract<FromThread, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(refused('too_slow')), WITHIN_MS);
    worker.once('message', (message: FromThread) => {
      clearTimeout(timer);
      if (message.kind === 'refused') reject(refused(message.refusal, message.values));
      // the thread answers each question with its kind
      else resolve(message as Extract<FromThread, { kind: K }>);
    });
    worker.once('error', (fault: Error & { code?: string }) => {
      clearTimeout(timer);
      log().warn({ err: fault }, 'a file could not be filled in');
      const isTooLarge = fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(refused(isTooLarge ? 'too_large' : 'unreadable'));
    });
  });
}
