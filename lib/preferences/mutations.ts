import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { LONGEST_PREFERENCE, PreferenceKey } from './schema';

/**
 * Remembers `chosen` (anything JSON; the schema that reads it has taken it before) for this viewer under `key`; null forgets it.
 * @throws AppError `forbidden` for an API token, which is nobody; `bad_request` for a key that is none or a choice over 50 000 characters.
 */
export async function updatePreference(viewer: Viewer, key: string, chosen: unknown): Promise<void> {
  const { userId } = viewer;
  if (userId === null) throw new AppError('forbidden', 'Only a user has preferences.');
  if (!PreferenceKey.safeParse(key).success) throw new AppError('bad_request', 'That is no preference.');
  const value = JSON.stringify(chosen ?? null);
  if (value.length > LONGEST_PREFERENCE) throw new AppError('bad_request', 'That is too long for a preference.');
  const updatedAt = new Date();
  await inTransaction(async (tx) => {
    if (value === 'null') await tx.userPreference.deleteMany({ where: { userId, key } });
    else {
      const where = { userId_key: { userId, key } };
      await tx.userPreference.upsert({ where, create: { userId, key, value, updatedAt }, update: { value, updatedAt } });
    }
  }, { isRepeatable: true });
}
