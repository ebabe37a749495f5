import { createHash, timingSafeEqual } from 'node:crypto';

/** What is stored of a token: tokens have 256 random bits (or are the admin's own, of the environment, and not stored), so a plain SHA-256 will do. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The first entry whose hash is the token's, comparing with every entry in the same time; null when there is none. */
export function findByToken<E extends { sha256: string }>(token: string, entries: readonly E[]): E | null {
  const given = Buffer.from(tokenHash(token), 'hex');
  let found: E | null = null;
  for (const entry of entries) {
    const kept = Buffer.from(entry.sha256, 'hex');
    if (kept.length === given.length && timingSafeEqual(kept, given)) found ??= entry;
  }
  return found;
}
