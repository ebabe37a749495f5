import type { Migration } from './migration-folder';

/** A row of `_prisma_migrations`. */
export type AppliedMigration = { name: string; checksum: string; isFinished: boolean };

export type MigrationReport = {
  applied: string[];
  /** the copy made before a database with data was changed, or null */
  backupFile: string | null;
  /** what the administrator must know although all went well */
  warning: string | null;
};

/** A database that this build must not touch; `message` says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/**
 * The migrations that are still to be applied.
 * @throws MigrationRefused for a database from a newer version, one whose history differs from ours, or a half-done migration.
 */
export function pendingMigrations(known: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, checksum, isFinished } of applied) {
    const ours = byName.get(name);
    if (!isFinished) throw new MigrationRefused(`The migration ${name} was begun and not finished. Restore the backup made before it.`);
    if (!ours) {
      throw new MigrationRefused(
        `The database was made by a newer version of Callboard: it has the migration ${name}, which this version does not know. ` +
          'Start the newer version, or restore a backup made before the update.',
      );
    }
    if (ours.checksum !== checksum) {
      throw new MigrationRefused(`The migration ${name} was edited after it had been applied to this database. Restore its original file.`);
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  const lastDone = [...done].sort().at(-1) ?? '';
  const pending = known.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < lastDone);
  if (late) throw new MigrationRefused(`The migration ${late.name} was put before ${lastDone}, which this database already has.`);
  return pending;
}
