import Database from 'better-sqlite3';
import { repeatStatement, roundsFor, shiftRows, type SqlForm } from './repeated-rows';

/** Uuids as random as real ones, so that the indexes over them grow as theirs do. */
const SQLITE: SqlForm = {
  newUuid: "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))",
  randomHash: 'randomblob(32)',
  moved: (column, ms) => `${column} + ${ms}`,
  isDigits: (column) => `${column} NOT GLOB '*[^0-9]*'`,
  plus: (column, more) => `CAST(CAST(${column} AS INTEGER) + ${more} AS TEXT)`,
};

/**
 * Repeats all calls of a stopped product's database, with other ids, until it has so many attempts: a minute instead of an hour. The
 * rows and indexes are those that as many deliveries would have made; the hashes of the repeated bodies are made up, so that they
 * must not be reprojected, and the uuid of a delivery is not its attempt's.
 */
export function multiplyDatabase(file: string, attemptsWanted: number): number {
  const database = new Database(file);
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF');
  const largest = (table: string): number => Number(database.prepare(`SELECT max(id) FROM ${table}`).pluck().get());
  const bounds = { calls: largest('calls'), attempts: largest('attempts'), deliveries: largest('deliveries') };
  const count = (): number => Number(database.prepare('SELECT count(*) FROM attempts').pluck().get());
  const columnsOf = (table: string): string[] => database.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  const rounds = roundsFor(attemptsWanted, count());
  for (let round = 1; round <= rounds; round += 1) {
    const statements = Object.entries(shiftRows(SQLITE, bounds, round)).map(([table, shifted]) => repeatStatement(table, shifted, { columns: columnsOf(table), bounds }));
    database.transaction(() => statements.forEach((statement) => database.exec(statement)))();
  }
  // the index of words has the sample's alone: bench/ingest/fill-words.ts goes on with what a migration of many rows would have noted
  for (const [key, table] of [['wordsOfAttemptsFrom', 'attempts'], ['wordsOfCallsFrom', 'calls']] as const) {
    database.prepare('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 0)').run(key, String(largest(table)));
  }
  const attempts = count();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return attempts;
}
