import 'server-only';
import { env } from '@/lib/env/env';
import * as migrations from '@/lib/migrations/migrate-database';

/**
 * Brings the database up to date as `npm start` does, creating it when absent: a command must not write what another version wrote.
 * @throws MigrationRefused
 */
export async function migrateDatabase(): Promise<void> {
  const { database, dataFolder } = env();
  await migrations.migrateDatabase(database, { projectFolder: process.cwd(), dataFolder });
}
