import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CommandRefused } from '@/lib/command-line/command-refused';

/** `db` is a SQLite file, `dump` is PostgreSQL's custom format. */
export type BackupKind = 'db' | 'dump';

const NAME = /^callboard-\d{4}-\d{2}-\d{2}T\d{6}Z\.(db|dump)$/;

/** `2026-11-24T221530Z`: sorts by time, and is a file name everywhere. */
export function stampOf(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
}

/**
 * Writes a backup beside its final name and gives it that name when it is whole and on disk: what is called a backup is one.
 * Returns its path. @throws CommandRefused when there is a file of this name, or the folder cannot be made; whatever `write` throws, nothing is left then.
 */
export async function publishBackup(folder: string, { kind, now }: { kind: BackupKind; now: Date }, write: (file: string) => Promise<void>): Promise<string> {
  openFolder(folder);
  const final = path.join(folder, `callboard-${stampOf(now)}.${kind}`);
  const partial = `${final}.partial`;
  if (existsSync(final)) throw new CommandRefused(`${final} is there already.`);
  reserve(partial);
  try {
    await write(partial);
    flush(partial);
    renameSync(partial, final);
    flush(folder);
    return final;
  } catch (fault) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true });
    throw fault;
  }
}

/** Makes it when absent. */
function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (fault) {
    throw new CommandRefused(`${folder} cannot be made: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Takes the name, readable by its owner only: a backup holds what the database holds. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (fault) {
    const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
    throw isTaken ? new CommandRefused(`Another backup is being written to ${file}; when none is, delete that file.`) : fault;
  }
}

/** Waits until a file's bytes, or a folder's names, are on disk. */
export function flush(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Deletes all backups of a kind but the newest `keep`; other files are left alone. Returns what went, oldest first. */
export function rotateBackups(folder: string, { kind, keep }: { kind: BackupKind; keep: number }): string[] {
  const backups = readdirSync(folder).filter((name) => NAME.exec(name)?.[1] === kind).sort();
  const old = backups.slice(0, Math.max(0, backups.length - keep)).map((name) => path.join(folder, name));
  for (const file of old) rmSync(file);
  return old;
}
