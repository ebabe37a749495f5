/** Prisma's own schema engine as WebAssembly, from npm: authors migrations and proves that they and the models agree. Development only. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { listMigrations } from '../lib/migrations/migration-folder';

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

export const PROVIDERS = ['sqlite', 'postgresql'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** The full text index, which no model can say: on SQLite with the tables that FTS5 makes for itself. */
const WORDS = ['attempt_words', 'call_words'].flatMap((table) => [table, ...['data', 'idx', 'content', 'docsize', 'config'].map((part) => `${table}_${part}`)]);
const EXTERNAL: Record<Provider, string[]> = { sqlite: WORDS, postgresql: WORDS.map((table) => `public.${table}`) };

/** The SQL that leads from the migrations of `prisma/<provider>` to its models; null when they agree. `factory` opens shadow databases. */
export async function diffModels(root: string, provider: Provider, factory: SqlMigrationAwareDriverAdapterFactory): Promise<string | null> {
  const folder = path.join(root, 'prisma', provider);
  const files = modelFiles(folder).map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new({ datamodels: files }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
  const baseDir = path.join(folder, 'migrations');
  const migrationDirectories = listMigrations(baseDir).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const migrationsList = {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"` },
    shadowDbInitScript: '',
    migrationDirectories,
  };
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList },
    to: { tag: 'schemaDatamodel', files: files.map(([file, content]) => ({ path: file, content })) },
    script: true,
    exitCode: null,
    filters: { externalTables: EXTERNAL[provider], externalEnums: [] },
  });
  const sql = withoutIndexes(stdout ?? '', indexesOf(migrationDirectories.map(({ migrationFile }) => migrationFile.content.value)));
  if (/^\s*(--.*\s*)*$/.test(sql)) return null;
  return provider === 'postgresql' ? inByteOrder(sql) : sql;
}

/** The engine does not see indexes over expressions, which some migrations have in place of the models' own; it would make these anew. */
function withoutIndexes(sql: string, made: ReadonlySet<string>): string {
  return sql.replaceAll(/-- CreateIndex\n(CREATE (?:UNIQUE )?INDEX "\w+") .*\n*/g, (statement, begin: string) => (made.has(begin) ? '' : statement));
}

function indexesOf(migrations: readonly string[]): Set<string> {
  return new Set(migrations.flatMap((sql) => sql.match(/CREATE (?:UNIQUE )?INDEX "\w+"/g) ?? []));
}

/**
 * Every text column compares and sorts by its bytes, as in SQLite and JavaScript, whatever the collation of the database that we are
 * given: lists page the same, `LIKE 'x%'` finds its index, and an update of the system's locales breaks no index.
 */
function inByteOrder(sql: string): string {
  return sql.replaceAll(/^(\s+(?:ADD COLUMN\s+)?"\w+"(?: SET DATA TYPE)?\s+TEXT)\b/gm, '$1 COLLATE "C"');
}
