import path from 'node:path';
import { migratePostgresql } from '@/lib/migrations/migrate-postgresql';
import { NoPostgresql, startPostgresql } from './private-postgresql';
import { runOn, TEMPLATE, TEST_SERVER_VARIABLE } from './postgresql-databases';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/postgresql/migrations');

/** For vitest: a server for all tests of the run, with a migrated database that each test gets a copy of. */
export default async function setup(): Promise<() => Promise<void>> {
  try {
    const server = await startPostgresql();
    await runOn(server.urlOf('postgres'), `CREATE DATABASE ${TEMPLATE}`);
    await migratePostgresql(server.urlOf(TEMPLATE), { migrationsFolder: MIGRATIONS, backupFolder: '' });
    process.env[TEST_SERVER_VARIABLE] = server.urlOf('postgres');
    return server.stop;
  } catch (fault) {
    if (!(fault instanceof NoPostgresql)) throw fault;
    process.stderr.write(`\n!!! SKIPPED: nothing was tested on PostgreSQL. ${fault.message}\n\n`);
    process.exit(0);
  }
}
