import 'server-only';
import { createHash } from 'node:crypto';
import { inTransaction } from '@/lib/db/transaction';

/** Per account, wherever the tries come from: addresses are cheap to rotate and X-Forwarded-For is the sender's word. */
export const SIGN_IN_TRIES = 10;
export const SIGN_IN_WINDOW_MS = 15 * 60_000;

const PREFIX = 'sign-in:';

/** The e-mail is hashed: a bounded key, and no list of tried addresses in the database. */
const keyOf = (email: string): string => PREFIX + createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/**
 * Counts one try of this account before its password is looked at, so that parallel tries count too.
 * Returns null when it may go on, else the milliseconds until the window (from its first try) is over.
 */
export async function takeSignInTry(email: string, now = new Date()): Promise<number | null> {
  const key = keyOf(email);
  const nowMs = now.getTime();
  return inTransaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { key: { startsWith: PREFIX }, lastRequest: { lte: nowMs - SIGN_IN_WINDOW_MS } } });
    const row = await tx.rateLimit.upsert({
      where: { key },
      create: { id: key, key, count: 1, lastRequest: nowMs },
      update: { count: { increment: 1 } },
    });
    return row.count <= SIGN_IN_TRIES ? null : Number(row.lastRequest) + SIGN_IN_WINDOW_MS - nowMs;
  });
}

/** After a right password. */
export async function forgetSignInTries(email: string): Promise<void> {
  await inTransaction((tx) => tx.rateLimit.deleteMany({ where: { key: keyOf(email) } }));
}
