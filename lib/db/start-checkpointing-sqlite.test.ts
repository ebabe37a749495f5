import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { env } from '@/lib/env/env';
import { startCheckpointing } from './start-checkpointing';
import { openTestDatabase } from './testing/test-database';
import { inTransaction } from './transaction';

it('the journal is brought into the file beside the writer, without its help', async () => {
  const database = await openTestDatabase();
  const { database: place } = env();
  if (place.provider !== 'sqlite') throw new Error('this test is SQLite’s');
  const stop = startCheckpointing(place.file, 20);
  try {
    await inTransaction((tx) => tx.setting.create({ data: { key: 'k', value: '1', updatedAt: new Date() } }));
    await vi.waitFor(() => {
      // the file alone, as if the journal were lost
      const alone = `${place.file}.alone`;
      copyFileSync(place.file, alone);
      const copy = new Database(alone);
      const held = copy.prepare("SELECT count(*) FROM settings WHERE key = 'k'").pluck().get();
      copy.close();
      expect(held).toBe(1);
    }, { timeout: 5_000 });
  } finally {
    await stop();
    await database.close();
  }
});
