import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishJournal } from './finish-journal';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-journal-'));
  file = path.join(folder, 'callboard.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A database as a process leaves it that ended without closing it: the row stands in the journal alone. */
function leaveBehind(): void {
  const living = path.join(folder, 'living.db');
  const database = new Database(living);
  database.exec('PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE a (b); INSERT INTO a VALUES (42)');
  for (const suffix of ['', '-wal']) copyFileSync(`${living}${suffix}`, `${file}${suffix}`);
  database.close();
}

const rowsOf = (copy: string): unknown[] => {
  const database = new Database(copy, { readonly: true });
  const rows = database.prepare('SELECT b FROM a').pluck().all();
  database.close();
  return rows;
};

it('a file alone holds everything afterwards', () => {
  leaveBehind();
  expect(existsSync(`${file}-wal`)).toBe(true);
  finishJournal(file);
  expect(existsSync(`${file}-wal`)).toBe(false);
  copyFileSync(file, path.join(folder, 'copy.db'));
  expect(rowsOf(path.join(folder, 'copy.db'))).toEqual([42]);
});

it('what another process has open, is no database, or is not there, is left as it is', () => {
  leaveBehind();
  const other = new Database(file);
  other.prepare('SELECT * FROM a').all();
  finishJournal(file);
  expect(rowsOf(file)).toEqual([42]);
  other.close();
  const text = path.join(folder, 'text');
  for (const name of [text, `${text}-wal`]) writeFileSync(name, 'no database');
  finishJournal(text);
  expect(readFileSync(text, 'utf8')).toBe('no database');
  finishJournal(path.join(folder, 'absent.db'));
  expect(existsSync(path.join(folder, 'absent.db'))).toBe(false);
});
