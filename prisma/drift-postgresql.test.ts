import path from 'node:path';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase, testServerUrl } from '../lib/db/testing/postgresql-databases';
import { MigratingPostgresql } from './migrating-adapters';
import { diffModels } from './schema-engine';

it('the migrations of PostgreSQL lead to exactly the models', async () => {
  expect(await diffModels(path.resolve(import.meta.dirname, '..'), 'postgresql', new MigratingPostgresql(testServerUrl() ?? ''))).toBeNull();
}, 60_000);

it('every text column of PostgreSQL compares by its bytes', async () => {
  const { url, drop } = await createTestDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT table_name || '.' || column_name AS "column", collation_name AS collation FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('text', 'character varying') AND table_name <> '_prisma_migrations'`);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ collation }) => collation !== 'C')).toEqual([]);
  } finally {
    await client.end();
    await drop();
  }
});
