import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One folder below `prisma/<provider>/migrations`; `checksum` is Prisma's: SHA-256 of the file, lower-case hex. */
export type Migration = { name: string; sql: string; checksum: string };

/** The migrations of a provider, oldest first (names begin with a timestamp). */
export function listMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}
