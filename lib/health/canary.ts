import 'server-only';
import { randomUUID } from 'node:crypto';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';

const KEY = 'canary';

/**
 * Writes a row and reads it back through the reading connection: disk, lock and both connections work.
 * @throws AppError `unavailable` when it does not come back, or cannot be written for 5 s.
 */
export async function checkDatabase(): Promise<void> {
  const value = JSON.stringify(randomUUID());
  const updatedAt = new Date();
  await inTransaction((tx) => tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, value, updatedAt }, update: { value, updatedAt } }));
  const row = await reader().setting.findUnique({ where: { key: KEY }, select: { updatedAt: true } });
  // a later canary of another request is as good as ours
  if (!row || row.updatedAt < updatedAt) throw new AppError('unavailable', 'A row written to the database was not read back.');
}
