/**
 * The thread that makes files of an SQLite database: rows are read, put together and written here, and only bytes leave it, so that neither
 * the garbage of half a million rows nor the work on them is the server's. Started by start-file-thread.ts.
 */
import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { letOthersGoFirst } from '@/lib/threads/let-others-go-first';
import { assembleRows } from '../assemble-rows';
import type { Cell } from '../columns';
import type { FileChunk } from '../export-file';
import { writeFile } from '../write-file';
import type { FileJob, FromFileThread, ThreadStatement, ToFileThread } from './messages';

/** Few enough that what is held of them is small, and that several files take turns. */
const CHUNK_ROWS = 500;

// what start-file-thread.ts gives
const { path } = workerData as { path: string };
const database = new Database(path, { readonly: true, timeout: 5_000 });
// rows come in the order in which they lie there: a larger cache holds nothing that is read again
database.exec('PRAGMA query_only=ON; PRAGMA cache_size=-2048; PRAGMA temp_store=MEMORY;');

letOthersGoFirst();

const files = new Map<number, AsyncGenerator<FileChunk, void>>();

async function* readRows({ ids, statements: { fixed, variables, reports }, plan }: FileJob): AsyncGenerator<Cell[][], void> {
  const [readFixed, readVariables, readReports] = [prepare(fixed), prepare(variables), prepare(reports)];
  for (let at = 0; at < ids.length; at += CHUNK_ROWS) {
    const chunk = ids.subarray(at, at + CHUNK_ROWS);
    const listed = JSON.stringify([...chunk]);
    yield assembleRows(plan, chunk, { fixed: readFixed(listed), variables: readVariables(listed), reports: readReports(listed) });
  }
}

function prepare(statement: ThreadStatement | null): (listed: string) => Cell[][] {
  if (statement === null) return () => [];
  const prepared = database.prepare<unknown[], Cell[]>(statement.sql).raw();
  return (listed) => prepared.all(...statement.before, listed, ...statement.after);
}

function tell(message: FromFileThread): void {
  parentPort?.postMessage(message, message.kind === 'chunk' && message.bytes.buffer instanceof ArrayBuffer ? [message.bytes.buffer] : []);
}

async function next(id: number): Promise<FromFileThread> {
  try {
    const file = files.get(id);
    // a thread that took the place of another knows nothing of its files: they must not end as if they were whole
    if (!file) return { kind: 'failed', id, message: 'The file is not being made here.' };
    const { value, done } = await file.next();
    if (done) return { kind: 'end', id };
    // a writer may hand out a part of a larger buffer
    const { rows, bytes } = value;
    return { kind: 'chunk', id, rows, bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() };
  } catch (fault) {
    return { kind: 'failed', id, message: fault instanceof Error ? fault.message : String(fault) };
  }
}

parentPort?.on('message', (message: ToFileThread) => {
  if (message.kind === 'open') files.set(message.id, writeFile(message.job.form, message.job.file, readRows(message.job)));
  else if (message.kind === 'next') void next(message.id).then(tell);
  else files.delete(message.id);
});
