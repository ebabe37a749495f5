import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { NewToken } from './schema';
import { forgetTokens, type KnownToken } from './data';
import { tokenHash } from './token-hash';

/** "Last used" is to the minute: a busy token is not written at every request. */
export const NOTE_USE_EVERY_MS = 60_000;

/** Makes a token of 256 bits. Its text is returned this once; the database keeps the hash. @throws AppError `forbidden` but for admins. */
export async function createToken(viewer: Viewer, wanted: NewToken): Promise<{ id: number; token: string }> {
  requireAdmin(viewer);
  return inTransaction((tx) => insertToken(tx, wanted)).finally(forgetTokens);
}

/**
 * At a first start, before anybody can sign in: the token of the webhook address that is printed. Null when one is live by then: of several
 * processes that start at once one makes it.
 */
export async function createFirstWebhookToken(): Promise<string | null> {
  return inTransaction(async (tx) => {
    if ((await tx.token.count({ where: { kind: 'webhook', revokedAt: null } })) > 0) return null;
    return (await insertToken(tx, { kind: 'webhook', name: 'First start' })).token;
  }).finally(forgetTokens);
}

async function insertToken(tx: Tx, { kind, name }: NewToken): Promise<{ id: number; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const { id } = await tx.token.create({ data: { kind, name, sha256: tokenHash(token), createdAt: new Date() }, select: { id: true } });
  return { id, token };
}

/** From now on the token is refused; revoking twice changes nothing. @throws AppError `forbidden` but for admins. */
export async function revokeToken(viewer: Viewer, id: number): Promise<void> {
  requireAdmin(viewer);
  await inTransaction((tx) => tx.token.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } }));
  forgetTokens();
}

/** Notes that a token was used, at most once a minute. */
export async function noteTokenUse(token: KnownToken, now: Date): Promise<void> {
  const { id, lastUsedAt } = token;
  if (id === null || (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < NOTE_USE_EVERY_MS)) return;
  // before the write, so that requests beside this one do not write it too
  token.lastUsedAt = now;
  await inTransaction((tx) => tx.token.updateMany({ where: { id }, data: { lastUsedAt: now } }));
}

function requireAdmin(viewer: Viewer): void {
  if (viewer.role !== 'admin') throw new AppError('forbidden', 'Only an admin manages tokens.');
}
