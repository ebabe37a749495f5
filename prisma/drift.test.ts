import path from 'node:path';
import { expect, it } from 'vitest';
import { diffSqlite } from './schema-engine';

it('the migrations of SQLite lead to exactly the models', async () => {
  expect(await diffSqlite(path.resolve(import.meta.dirname, '..'))).toBeNull();
});
