import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from '@/lib/env/child-environment';

/** `warning` says why there is no `file`. */
export type PostgresqlBackup = { file: string | null; warning: string | null };

/** A logical dump (`pg_restore` reads it) into `folder`, named after the migration that it goes before. Never throws: see `warning`. */
export function backUpPostgresql(url: string, { folder, before }: { folder: string; before: string }): PostgresqlBackup {
  const file = freeName(path.join(folder, `postgresql.before-${before}`));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (fault) {
    return withoutBackup(fault instanceof Error ? fault.message : String(fault));
  }
  const { address, password } = withoutPassword(url);
  const { error, status, stderr } = spawnSync('pg_dump', ['--format=custom', '--no-owner', `--file=${file}`, `--dbname=${address}`], {
    encoding: 'utf8',
    env: childEnvironment(password === '' ? {} : { PGPASSWORD: password }),
  });
  if (status === 0) return { file, warning: null };
  rmSync(file, { force: true });
  const isAbsent = error !== undefined && 'code' in error && error.code === 'ENOENT';
  return withoutBackup(isAbsent ? 'pg_dump is not on PATH' : (error?.message ?? stderr.trim().split('\n').at(-1) ?? ''));
}

function withoutBackup(reason: string): PostgresqlBackup {
  return { file: null, warning: `WARNING: no backup of PostgreSQL was made before it is changed (${reason}). Make one yourself: pg_dump --format=custom.` };
}

/** What stands on a command line is seen by every user of the machine. */
export function withoutPassword(url: string): { address: string; password: string } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { address: address.href, password };
}

function freeName(wanted: string): string {
  let file = `${wanted}.dump`;
  for (let number = 2; existsSync(file); number++) file = `${wanted}.${number}.dump`;
  return file;
}
