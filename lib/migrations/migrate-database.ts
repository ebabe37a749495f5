import path from 'node:path';
import type { DatabaseChoice } from '@/lib/env/env';
import type { MigrationReport } from './check-history';
import { migratePostgresql } from './migrate-postgresql';
import { migrateSqlite } from './migrate-sqlite';

/**
 * Brings the chosen database up to the migrations of this version, which lie below `projectFolder`; a database with data is backed up
 * first, SQLite beside its file, PostgreSQL into `dataFolder`.
 * @throws MigrationRefused with what to do.
 */
export async function migrateDatabase(
  database: DatabaseChoice,
  { projectFolder, dataFolder }: { projectFolder: string; dataFolder: string },
): Promise<MigrationReport> {
  const migrationsFolder = path.join(projectFolder, 'prisma', database.provider, 'migrations');
  if (database.provider === 'sqlite') return migrateSqlite(database.file, migrationsFolder);
  return migratePostgresql(database.url, { migrationsFolder, backupFolder: dataFolder });
}
