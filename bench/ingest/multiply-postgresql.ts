import { Client } from 'pg';
import { repeatStatement, roundsFor, shiftRows, type SqlForm } from './repeated-rows';

const POSTGRESQL: SqlForm = {
  newUuid: 'gen_random_uuid()::text',
  randomHash: "decode(md5(random()::text) || md5(random()::text), 'hex')",
  moved: (column, ms) => `${column} + ${ms} * interval '1 millisecond'`,
  isDigits: (column) => `${column} ~ '^[0-9]+$'`,
  plus: (column, more) => `(${column}::numeric + ${more})::text`,
};

/** The words of the repeated rows are the sample's, which no projection repeats by itself. */
const WORDS = { attempt_words: ['attempt_id', 'attempts'], call_words: ['call_id', 'calls'] } as const;

/** As `multiplyDatabase`, for a database of a PostgreSQL server, with its index of words. */
export async function multiplyPostgresql(url: string, attemptsWanted: number): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const read = async (sql: string): Promise<string[]> => (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  const number = async (sql: string): Promise<number> => Number((await read(sql))[0]);
  const largest = (table: string): Promise<number> => number(`SELECT max(id) AS value FROM ${table}`);
  const bounds = { calls: await largest('calls'), attempts: await largest('attempts'), deliveries: await largest('deliveries') };
  const columns = new Map<string, string[]>();
  for (const table of Object.keys(shiftRows(POSTGRESQL, bounds, 0))) {
    columns.set(table, await read(`SELECT column_name AS value FROM information_schema.columns WHERE table_name = '${table}' ORDER BY ordinal_position`));
  }
  await client.query("SET synchronous_commit = off; SET work_mem = '64MB'");
  const rounds = roundsFor(attemptsWanted, await number('SELECT count(*) AS value FROM attempts'));
  for (let round = 1; round <= rounds; round += 1) {
    const statements = Object.entries(shiftRows(POSTGRESQL, bounds, round)).map(([table, shifted]) =>
      repeatStatement(table, shifted, { columns: columns.get(table) ?? [], bounds }));
    for (const [table, [key, of]] of Object.entries(WORDS)) {
      statements.push(`INSERT INTO ${table} (${key}, words) SELECT ${key} + ${round * bounds[of]}, words FROM ${table} WHERE ${key} <= ${bounds[of]}`);
    }
    await client.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
  }
  for (const table of ['calls', 'attempts', 'deliveries']) await client.query(`SELECT setval('${table}_id_seq', (SELECT max(id) FROM ${table}))`);
  await client.query('VACUUM ANALYZE');
  const attempts = await number('SELECT count(*) AS value FROM attempts');
  await client.end();
  return attempts;
}
