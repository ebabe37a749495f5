import Database from 'better-sqlite3';

/** As random as real ones, so that the indexes over them grow as theirs do. */
const NEW_UUID = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))";

/** A minute later each round: as many different instants as there are rows, on the same days. */
const later = (column: string): string => `s.${column} + :round * 61013`;

/** Phones and long numbers are as different as real ones; short numbers and words repeat, as they do in a spreadsheet. */
const OTHER_PHONE = (column: string): string =>
  `CASE WHEN s.${column} NOT GLOB '*[^0-9]*' THEN CAST(CAST(s.${column} AS INTEGER) + :round * 1009 AS TEXT) ELSE s.${column} END`;
const isLong = 's.number BETWEEN 1000000 AND 9000000000000000 AND s.text NOT GLOB \'*[^0-9]*\'';
const otherText = (column: string): string => `CASE WHEN ${isLong} THEN CAST(CAST(s.text AS INTEGER) + :round * 1009 AS TEXT) ELSE s.${column} END`;

/** What a repeated row has instead of the row `s` that it repeats; `:round` counts from 1, the other names are the sample's largest ids. */
const SHIFTED: Record<string, Record<string, string>> = {
  calls: {
    id: 's.id + :round * :calls', uuid: NEW_UUID, deciding_attempt_id: 's.deciding_attempt_id + :round * :attempts',
    phone_number: OTHER_PHONE('phone_number'), phone_digits: OTHER_PHONE('phone_digits'),
    first_attempt_at: later('first_attempt_at'), last_attempt_at: later('last_attempt_at'),
  },
  attempts: {
    id: 's.id + :round * :attempts', event_uuid: NEW_UUID, call_id: 's.call_id + :round * :calls',
    started_at: later('started_at'), ended_at: later('ended_at'), received_at: later('received_at'),
  },
  attempt_contents: { attempt_id: 's.attempt_id + :round * :attempts' },
  reports: { attempt_id: 's.attempt_id + :round * :attempts' },
  variable_values: {
    call_id: 's.call_id + :round * :calls', text: otherText('text'), folded: otherText('folded'),
    number: `CASE WHEN ${isLong} THEN s.number + :round * 1009 ELSE s.number END`,
  },
  deliveries: {
    id: 's.id + :round * :deliveries', body_sha256: 'randomblob(32)', attempt_id: 's.attempt_id + :round * :attempts', call_event_uuid: NEW_UUID,
    received_at: later('received_at'), last_seen_at: later('last_seen_at'),
  },
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
  const sample = Number(database.prepare('SELECT count(*) FROM attempts').pluck().get());
  const copies = Object.entries(SHIFTED).map(([table, shifted]) => {
    const columns = database.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    const key = 'id' in shifted ? 'id' : (Object.keys(shifted)[0] ?? '');
    const bound = key.startsWith('call') || table === 'calls' ? ':calls' : table === 'deliveries' ? ':deliveries' : ':attempts';
    const list = columns.map((column) => shifted[column] ?? `s."${column}"`).join(', ');
    return database.prepare(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) SELECT ${list} FROM ${table} s WHERE s.${key} <= ${bound}`,
    );
  });
  const rounds = Math.ceil(attemptsWanted / sample) - 1;
  for (let round = 1; round <= rounds; round += 1) {
    database.transaction(() => copies.forEach((copy) => copy.run(namedIn(copy.source, { ...bounds, round }))))();
  }
  const attempts = Number(database.prepare('SELECT count(*) FROM attempts').pluck().get());
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return attempts;
}

/** The driver refuses names that a statement does not have. */
function namedIn(sql: string, values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => sql.includes(`:${name}`)));
}
