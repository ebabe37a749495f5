import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Set by postgresql-setup.ts: the address of the server that tests make their databases on; SQLite when it is not set. */
export const TEST_SERVER_VARIABLE = 'CALLBOARD_TEST_SERVER';

/** The migrated, empty database that is copied. */
export const TEMPLATE = 'callboard_template';

/** A database of its own for one test; `template0` is an empty one. */
export async function createTestDatabase(serverUrl: string, template: string = TEMPLATE): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOn(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
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
