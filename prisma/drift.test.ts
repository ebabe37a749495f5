import path from 'node:path';
import { expect, it } from 'vitest';
import { MigratingSqlite } from './migrating-adapters';
import { diffModels } from './schema-engine';

it('the migrations of SQLite lead to exactly the models', async () => {
  const root = path.resolve(import.meta.dirname, '..');
  expect(await diffModels(root, 'sqlite', new MigratingSqlite({ url: ':memory:' }))).toBeNull();
});
