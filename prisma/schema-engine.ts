/** Prisma's own schema engine as WebAssembly, from npm: authors migrations and proves that they and the models agree. Development only. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { listMigrations } from '../lib/migrations/migration-folder';

const FILTER = { externalTables: [], externalEnums: [] };

/** The engine replays whole migration files as one statement, which better-sqlite3 refuses to prepare. */
class MigratingSqlite extends PrismaBetterSqlite3 {
  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const adapter = await super.connectToShadowDb();
    const execute = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query: SqlQuery) => {
      if (query.args.length > 0) return execute(query);
      await adapter.executeScript(query.sql);
      return 0;
    };
    return adapter;
  }
}

let loaded = false;

async function loadEngine(): Promise<typeof bindings> {
  if (loaded) return bindings;
  const wasm = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')).replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  loaded = true;
  return bindings;
}

function modelFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === 'client' || name === 'migrations' ? [] : modelFiles(file);
    return file.endsWith('.prisma') ? [file] : [];
  });
}

/** The SQL that leads from the migrations of `prisma/sqlite` to its models; null when they agree. */
export async function diffSqlite(root: string): Promise<string | null> {
  const folder = path.join(root, 'prisma/sqlite');
  const files = modelFiles(folder).map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: files },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new MigratingSqlite({ url: ':memory:' })),
  );
  const baseDir = path.join(folder, 'migrations');
  const migrationDirectories = listMigrations(baseDir).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const migrationsList = {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList },
    to: { tag: 'schemaDatamodel', files: files.map(([file, content]) => ({ path: file, content })) },
    script: true,
    exitCode: null,
    filters: FILTER,
  });
  const sql = stdout ?? '';
  return /^\s*(--.*\s*)*$/.test(sql) ? null : sql;
}
