import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { Settings } from './schema';

/**
 * Sets the given settings and leaves the others; validated by `Settings` before.
 * @throws AppError `forbidden` for anybody but an admin.
 */
export async function updateSettings(viewer: Viewer, settings: Settings): Promise<void> {
  if (viewer.role !== 'admin') throw new AppError('forbidden', 'Only an admin changes the settings.');
  const updatedAt = new Date();
  await inTransaction(async (tx) => {
    for (const [key, setting] of Object.entries(settings)) {
      if (setting === undefined) continue;
      const value = JSON.stringify(setting);
      await tx.setting.upsert({ where: { key }, create: { key, value, updatedAt }, update: { value, updatedAt } });
    }
  });
}
