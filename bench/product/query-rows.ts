import Database from 'better-sqlite3';
import { Client } from 'pg';

export type Row = Record<string, unknown>;

/** Rows of a running or stopped product's database, read beside it and never through it. */
export async function queryRows(databaseUrl: string, sql: string): Promise<Row[]> {
  if (databaseUrl.startsWith('file:')) {
    // not `readonly`: a journal that a killed server left behind could not be read then
    const database = new Database(databaseUrl.slice('file:'.length), { fileMustExist: true, timeout: 5_000 });
    try {
      database.pragma('query_only = ON');
      return database.prepare<[], Row>(sql).all();
    } finally {
      database.close();
    }
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The one number that a query gives. */
export async function queryNumber(databaseUrl: string, sql: string): Promise<number> {
  const [row = {}] = await queryRows(databaseUrl, sql);
  return Number(Object.values(row)[0]);
}
