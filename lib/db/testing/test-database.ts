import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeClients } from '@/lib/db/client';
import { forgetEnv } from '@/lib/env/env';
import { migrateSqlite } from '@/lib/migrations/migrate-sqlite';
import { createTestDatabase, testServerUrl } from './postgresql-databases';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/sqlite/migrations');

let template: string | undefined;

export type TestDatabase = { url: string; close: () => Promise<void> };

/**
 * A migrated, empty database of its own for one test, made DATABASE_URL until it is closed: a copy of a template that is migrated once,
 * on SQLite, or on PostgreSQL under `npm run unit:postgresql`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = testServerUrl() === undefined ? copyFile() : await createTestDatabase();
  // the next test need not wait for it
  return { url, close: await useDatabase(url, async () => void drop().catch(() => undefined)) };
}

/** Makes `url` the DATABASE_URL; what it returns puts back what was before, then calls `drop`. */
export async function useDatabase(url: string, drop: () => Promise<void>): Promise<() => Promise<void>> {
  const before = process.env.DATABASE_URL;
  await use(url);
  return async () => {
    await use(before);
    await drop();
  };
}

async function use(url: string | undefined): Promise<void> {
  await closeClients();
  if (url === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = url;
  forgetEnv();
}

function copyFile(): { url: string; drop: () => Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-test-'));
  const file = path.join(folder, 'callboard.db');
  copyFileSync(migratedTemplate(), file);
  return { url: `file:${file}`, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

function migratedTemplate(): string {
  if (template !== undefined && existsSync(template)) return template;
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  template = path.join(folder, 'template.db');
  migrateSqlite(template, MIGRATIONS);
  return template;
}
