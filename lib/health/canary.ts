import 'server-only';
import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { env } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import { BODY_MAX_BYTES } from '@/lib/ingest/limits';

const KEY = 'canary';

/**
 * Writes a row, synced to the disk as a delivery is, and reads it back through the reading connection: disk, lock and both connections
 * work, and SQLite's disk has room for a delivery.
 * @throws AppError `unavailable` when it does not come back, cannot be written for 5 s, or has no room.
 */
export async function checkDatabase(): Promise<void> {
  await requireRoom();
  const value = JSON.stringify(randomUUID());
  const updatedAt = new Date();
  await inTransaction((tx) => tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, value, updatedAt }, update: { value, updatedAt } }));
  const row = await reader().setting.findUnique({ where: { key: KEY }, select: { updatedAt: true } });
  // a later canary of another request is as good as ours
  if (!row || row.updatedAt < updatedAt) throw new AppError('unavailable', 'A row written to the database was not read back.');
}

/**
 * A row as small as ours is written over older parts of SQLite's log and needs no room at all: on a full disk it would say that all is
 * well while each delivery is refused.
 */
async function requireRoom(): Promise<void> {
  const { database } = env();
  // PostgreSQL's disk is not ours to see
  if (database.provider !== 'sqlite') return;
  const { bavail, bsize } = await statfs(path.dirname(database.file));
  if (bavail * bsize < BODY_MAX_BYTES) throw new AppError('unavailable', 'The disk is full: it has no room for a delivery of the largest size.');
}
