import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Set by postgresql-setup.ts: the address of the server that tests make their databases on; SQLite when it is not set. */
export const TEST_SERVER_VARIABLE = 'CALLBOARD_TEST_SERVER';

/** The migrated, empty database that is copied. */
export const TEMPLATE = 'callboard_template';

/** The address of the tests' server; undefined when they run on SQLite. */
export const testServerUrl = (): string | undefined => process.env[TEST_SERVER_VARIABLE];

/** A database of its own for one test; of `template0` it is an empty one. @throws Error when the tests run on SQLite */
export async function createTestDatabase(template: string = TEMPLATE): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = testServerUrl();
  if (server === undefined) throw new Error('This test needs PostgreSQL: npm run unit:postgresql');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOn(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs statements on a connection of their own. */
export async function runOn(url: string, script: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}
