/**
 * A thread that reads, matches and fills in one file for fill-in-thread.ts: unpacking and searching a workbook of 20 MB takes seconds, in
 * which nothing else must wait. Messages: a `FillQuestion` in workerData → `report` and `calls`; then `cells` in portions and `results`
 * → `bytes`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from '@/lib/exports/columns';
import { type FillQuestion, type FillResults, readFile } from './fill-file';
import { SpreadsheetRefused } from './spreadsheet-refused';
import type { FromThread, ToThread } from './thread-messages';

const port = parentPort;
if (!port) throw new Error('fill-thread.ts runs as a thread');
const say = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

function refuse(fault: unknown): void {
  if (!(fault instanceof SpreadsheetRefused)) throw fault;
  say({ kind: 'refused', refusal: fault.refusal, values: fault.values });
}

async function run(question: FillQuestion): Promise<void> {
  const file = await readFile(question);
  const cells: Cell[][] = [];
  port?.on('message', (message: ToThread) => {
    if (message.kind === 'cells') {
      cells.push(...message.cells);
      return;
    }
    try {
      const results: FillResults = { ...message.results, cells };
      const { bytes, isEncodingChanged } = file.fill(results);
      const whole = new Uint8Array(bytes);
      say({ kind: 'file', bytes: whole, isEncodingChanged }, [whole.buffer]);
    } catch (fault) {
      refuse(fault);
    }
  });
  say({ kind: 'read', report: file.report, calls: Float64Array.from(file.calls) });
}

// what the parent passed
run(workerData as FillQuestion).catch(refuse);
