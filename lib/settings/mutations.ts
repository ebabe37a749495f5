import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { recordAuditWithin } from '@/lib/audit/mutations';
import { inTransaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { foldText } from '@/lib/format/fold-text';
import { MaskedVariables, type Settings } from './schema';

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

export type MaskChange = { add: string } | { remove: string };

/**
 * Masks one more variable for all users, or one less; names are one in any case, and a second time changes nothing. Who did it is on the
 * record. False when the name is empty or too long, or there are 200 already.
 * @throws AppError `forbidden` for anybody but an admin.
 */
export async function updateMaskedVariables(viewer: Viewer, change: MaskChange): Promise<boolean> {
  if (viewer.role !== 'admin') throw new AppError('forbidden', 'Only an admin masks variables.');
  const key = 'maskedVariables' satisfies keyof Settings;
  return inTransaction(async (tx) => {
    const stored = await tx.setting.findUnique({ where: { key }, select: { value: true } });
    const names = MaskedVariables.catch([]).parse(stored === null ? [] : JSON.parse(stored.value));
    const isAdded = 'add' in change;
    const name = (isAdded ? change.add : change.remove).trim();
    const others = names.filter((held) => foldText(held) !== foldText(name));
    const changed = MaskedVariables.safeParse(isAdded ? [...others, name] : others);
    if (!changed.success) return false;
    const value = JSON.stringify(changed.data);
    await tx.setting.upsert({ where: { key }, create: { key, value, updatedAt: new Date() }, update: { value, updatedAt: new Date() } });
    await recordAuditWithin(tx, viewer, { action: isAdded ? 'variable.mask' : 'variable.unmask', subject: { kind: 'variable', id: name } });
    return true;
  });
}
