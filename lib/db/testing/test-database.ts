import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeClients } from '@/lib/db/client';
import { forgetEnv } from '@/lib/env/env';
import { migrateSqlite } from '@/lib/migrations/migrate-sqlite';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/sqlite/migrations');

let template: string | undefined;

/** A migrated, empty database of its own for one test: a copy of a template that is migrated once per test file. */
export async function openTestDatabase(): Promise<{ file: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-test-'));
  const file = path.join(folder, 'callboard.db');
  copyFileSync(migratedTemplate(), file);
  const before = process.env.DATABASE_URL;
  const use = async (url: string | undefined): Promise<void> => {
    await closeClients();
    if (url === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = url;
    forgetEnv();
  };
  await use(`file:${file}`);
  return {
    file,
    close: async () => {
      await use(before);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function migratedTemplate(): string {
  if (template !== undefined && existsSync(template)) return template;
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  template = path.join(folder, 'template.db');
  migrateSqlite(template, MIGRATIONS);
  return template;
}
