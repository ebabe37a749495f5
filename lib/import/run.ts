import 'server-only';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { openMigratedDatabase } from '@/lib/command-line/open-migrated-database';
import { ProgressLine } from '@/lib/command-line/progress-line';
import { type Command, runCommand, say } from '@/lib/command-line/run-command';
import { stopOnSignal } from '@/lib/command-line/stop-on-signal';
import { importDeliveries, type ImportReport } from './import-deliveries';

const USAGE = `npm run import -- <file.ndjson>    (- reads standard input)

Takes saved payloads, one a line, through the same path as the webhook, also while the server runs. Can be run again: equal ones are
duplicates. A list of payloads is taken apart before: jq -c '.[]' list.json | npm run import -- -    (jq 1.7 or newer)
Exit code: 0 every line was taken; 1 stopped, wrong words, or lines were rejected (they are listed).`;

await runCommand(USAGE, run);

async function run({ words, calledFrom }: Command): Promise<number> {
  const { positionals: [name, ...others] } = parseArgs({ args: words, allowPositionals: true });
  if (name === undefined || others.length > 0) throw new CommandRefused('Name one file with a payload on each line, or - for standard input: npm run import -- payloads.ndjson');
  const source = name === '-' ? { chunks: process.stdin as AsyncIterable<Uint8Array>, sizeBytes: null } : await open(path.resolve(calledFrom, name));
  await openMigratedDatabase();
  const progress = source.sizeBytes === null ? new ProgressLine('lines') : new ProgressLine('kB');
  let readBytes = 0;
  const report = await importDeliveries({
    chunks: counted(source.chunks, (bytes) => (readBytes += bytes)),
    onProgress: (lines) => {
      if (source.sizeBytes === null) progress.show(lines, null);
      else progress.show(kilobytes(readBytes), kilobytes(source.sizeBytes));
    },
    signal: stopOnSignal(),
  });
  progress.end();
  for (const line of describe(report)) say(line);
  return report.isFinished && report.rejected === 0 ? 0 : 1;
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

async function open(file: string): Promise<{ chunks: AsyncIterable<Uint8Array>; sizeBytes: number }> {
  const found = await stat(file).catch((fault: unknown) => {
    throw new CommandRefused(`${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
  if (!found.isFile()) throw new CommandRefused(`${file} is no file.`);
  return { chunks: createReadStream(file), sizeBytes: found.size };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function describe({ isFinished, lines, processed, duplicate, updated, stale, deferred, rejected, rejectedLines }: ImportReport): string[] {
  const more = rejected - rejectedLines.length;
  return [
    ...rejectedLines.map(({ number, reason, isStored }) => `line ${number}: ${reason}${isStored ? '; stored as rejected' : '; not stored'}`),
    ...(more > 0 ? [`… and ${more} more`] : []),
    `${lines} lines: ${processed} processed, ${duplicate} duplicate, ${updated} updated, ${stale} stale, ${deferred} deferred, ${rejected} rejected.`,
    ...(isFinished ? [] : ['Stopped before the end. The same command goes on: what is there already counts as duplicate.']),
  ];
}
