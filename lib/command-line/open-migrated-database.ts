import 'server-only';
import { env } from '@/lib/env/env';
import { migrateDatabase } from '@/lib/migrations/migrate-database';

/**
 * Brings the database up to date as `npm start` does, creating it when absent: a command must not write what another version wrote.
 * @throws MigrationRefused
 */
export async function openMigratedDatabase(): Promise<void> {
  const { database, dataFolder } = env();
  const { warning } = await migrateDatabase(database, { projectFolder: process.cwd(), dataFolder });
  if (warning !== null) process.stderr.write(`${warning}\n`);
}
