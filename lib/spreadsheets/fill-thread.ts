/**
 * A thread that reads, matches and fills in one file for fill-in-thread.ts: unpacking and searching a workbook of 20 MB takes seconds, in
 * which nothing else must wait. A `FillQuestion` in workerData → `read`; then one answer to each message (thread-messages.ts).
 */
import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from '@/lib/exports/columns';
import type { FileChunk } from '@/lib/exports/export-file';
import { letOthersGoFirst } from '@/lib/threads/let-others-go-first';
import { type FillQuestion, readFile } from './fill-file';
import { SpreadsheetRefused } from './spreadsheet-refused';
import type { FromThread, ToThread } from './thread-messages';

letOthersGoFirst();

const port = parentPort;
if (!port) throw new Error('fill-thread.ts runs as a thread');
const say = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

function refuse(fault: unknown): void {
  if (!(fault instanceof SpreadsheetRefused)) throw fault;
  say({ kind: 'refused', refusal: fault.refusal, values: fault.values });
}

let taken: ((cells: readonly (readonly Cell[])[]) => void) | null = null;

/** The server reads them, of whichever database. */
function load(calls: readonly number[]): Promise<readonly (readonly Cell[])[]> {
  return new Promise((resolve) => {
    taken = resolve;
    say({ kind: 'want', calls: Float64Array.from(calls) });
  });
}

async function next(parts: AsyncGenerator<FileChunk, void>): Promise<void> {
  const { value, done } = await parts.next();
  if (done) return say({ kind: 'end' });
  // a part may lie in a larger buffer
  const bytes = new Uint8Array(value.bytes);
  say({ kind: 'part', rows: value.rows, bytes }, [bytes.buffer]);
}

async function run(question: FillQuestion): Promise<void> {
  const file = await readFile(question);
  const parts = file.write(load);
  port?.on('message', (message: ToThread) => {
    if (message.kind === 'cells') taken?.(message.cells);
    else next(parts).catch(refuse);
  });
  say({ kind: 'read', report: file.report });
}

// what the parent passed
run(workerData as FillQuestion).catch(refuse);
