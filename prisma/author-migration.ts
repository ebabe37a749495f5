/** `npm run migration -- add_tags`: writes the next migration of every provider from the models, to be read before it is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffSqlite } from './schema-engine';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('Usage: npm run migration -- <snake_case_name>');

const stamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '');
const sql = await diffSqlite(root);
if (sql === null) {
  console.log('sqlite: models and migrations agree');
} else {
  const folder = path.join(root, 'prisma/sqlite/migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`sqlite: wrote ${path.relative(root, folder)}/migration.sql`);
}
