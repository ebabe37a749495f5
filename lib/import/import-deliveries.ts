import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { Pace } from '@/lib/command-line/pace';
import { AppError } from '@/lib/errors/app-error';
import { BODY_MAX_BYTES } from '@/lib/ingest/limits';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import type { PreparedDelivery, Receipt } from '@/lib/ingest/types';
import { readLines } from './read-lines';

const BATCH_MOST_BYTES = 8 * 1024 * 1024;
const UNAVAILABLE_TRIES = 12;
const UNAVAILABLE_PAUSE_MS = 5_000;

/** A line that is not among the figures; `isStored` when its body was kept all the same, to be looked at and replayed. */
export type RejectedLine = { number: number; reason: string; isStored: boolean };

export type ImportReport = {
  /** false when it was stopped before the end */
  isFinished: boolean;
  /** lines that were not blank */
  lines: number;
  processed: number;
  duplicate: number;
  updated: number;
  stale: number;
  /** stored; they are projected later, by themselves */
  deferred: number;
  rejected: number;
  /** the first of the rejected ones, at most `REJECTED_MOST` */
  rejectedLines: RejectedLine[];
};

/** A file of a million wrong lines must not fill the memory with complaints. */
export const REJECTED_MOST = 1_000;

export type ImportOptions = {
  chunks: AsyncIterable<Uint8Array>;
  onProgress?: (lines: number) => void;
  signal?: AbortSignal;
  unavailablePauseMs?: number;
};

type Pending = { number: number; delivery: PreparedDelivery };

/**
 * Feeds saved payloads, one a line, through the same path as the webhook: prepared, and committed in groups. Running it again
 * changes nothing: equal bodies are duplicates. Arrival is the time of the import.
 * @throws AppError `unavailable` when the database stays locked or full for a minute; what was committed stays. CommandRefused when the
 *   first line only begins a document; nothing is stored then.
 */
export async function importDeliveries({ chunks, onProgress, signal, unavailablePauseMs = UNAVAILABLE_PAUSE_MS }: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = {
    isFinished: true, lines: 0, processed: 0, duplicate: 0, updated: 0, stale: 0, deferred: 0, rejected: 0, rejectedLines: [],
  };
  const pace = new Pace();
  let batch: Pending[] = [];
  let batchBytes = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await pace.run(() => record(batch, report, unavailablePauseMs));
    batch = [];
    batchBytes = 0;
  };
  for await (const { number, bytes } of readLines(chunks, { maxBytes: BODY_MAX_BYTES })) {
    if (signal?.aborted) {
      report.isFinished = false;
      break;
    }
    report.lines += 1;
    if (report.lines === 1 && bytes !== null) refuseDocument(bytes);
    if (bytes === null) {
      reject(report, { number, reason: `is longer than ${BODY_MAX_BYTES / 1024 / 1024} MB`, isStored: false });
      continue;
    }
    batch.push({ number, delivery: prepareDelivery(number === 1 ? withoutByteOrderMark(bytes) : bytes, new Date()) });
    batchBytes += bytes.length;
    if (batch.length >= pace.batchSize || batchBytes >= BATCH_MOST_BYTES) {
      await flush();
      onProgress?.(report.lines);
    }
  }
  await flush();
  onProgress?.(report.lines);
  return report;
}

/** All in one transaction; when that fails for another reason than the database's state, each alone, as the webhook does. */
async function record(batch: readonly Pending[], report: ImportReport, pauseMs: number): Promise<void> {
  try {
    const receipts = await untilAvailable(() => recordBatch(batch.map(({ delivery }) => delivery)), pauseMs);
    batch.forEach(({ number }, index) => count(report, number, receipts[index]));
  } catch (fault) {
    if (fault instanceof AppError && fault.code === 'unavailable') throw fault;
    for (const { number, delivery } of batch) {
      const receipt = await untilAvailable(() => recordBatch([delivery]), pauseMs).then(([only]) => only, noteFault);
      count(report, number, receipt);
    }
  }
}

function noteFault(fault: unknown): string {
  if (fault instanceof AppError && fault.code === 'unavailable') throw fault;
  return fault instanceof Error ? fault.message : String(fault);
}

/** Nobody waits for an import: a locked database or a full disk is given a minute. */
async function untilAvailable<R>(work: () => Promise<R>, pauseMs: number): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof AppError && fault.code === 'unavailable') || tries >= UNAVAILABLE_TRIES) throw fault;
      await sleep(pauseMs);
    }
  }
}

function count(report: ImportReport, number: number, receipt: Receipt | string | undefined): void {
  if (receipt === undefined || typeof receipt === 'string') {
    reject(report, { number, reason: receipt ?? 'the database said nothing of it', isStored: false });
  } else if (receipt.state === 'rejected') {
    const [first] = receipt.errors;
    const where = first === undefined ? '' : ` (${[first.path, first.message].filter((part) => part !== '').join(' ')})`;
    reject(report, { number, reason: `${receipt.detail}${where}`, isStored: true });
  } else if (receipt.state === 'deferred') report.deferred += 1;
  else report[receipt.result] += 1;
}

function reject(report: ImportReport, line: RejectedLine): void {
  report.rejected += 1;
  if (report.rejectedLines.length < REJECTED_MOST) report.rejectedLines.push(line);
}

/** A payload or a list of them that was laid out for the eye would be stored as hundreds of bodies that are no JSON. */
function refuseDocument(firstLine: Uint8Array): void {
  if (!/^\ufeff?\s*(\{|\[\s*\{?)\s*$/.test(Buffer.from(firstLine.subarray(0, 100)).toString('utf8'))) return;
  throw new CommandRefused('This is one JSON document over several lines; a payload must stand on one line. Of a single payload: jq -c . file.json | ' +
    'npm run import -- -; of a list of them: jq -c \'.[]\' (jq 1.7 or newer: older ones round long numbers).');
}

/** Of the file, not of the payload: editors put it there. */
function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
