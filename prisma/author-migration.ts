/** `npm run migration -- add_tags`: writes the next migration of every provider from the models, to be read before it is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgresql } from '../lib/db/testing/private-postgresql';
import { MigratingPostgresql, MigratingSqlite } from './migrating-adapters';
import { diffModels, type Provider } from './schema-engine';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('Usage: npm run migration -- <snake_case_name>');

const stamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '');

function write(provider: Provider, sql: string | null): void {
  if (sql === null) return console.log(`${provider}: models and migrations agree`);
  const folder = path.join(root, 'prisma', provider, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`${provider}: wrote ${path.relative(root, folder)}/migration.sql`);
}

const server = await startPostgresql();
try {
  write('sqlite', await diffModels(root, 'sqlite', new MigratingSqlite({ url: ':memory:' })));
  write('postgresql', await diffModels(root, 'postgresql', new MigratingPostgresql(server.urlOf('postgres'))));
} finally {
  await server.stop();
}
