'use server';

import { requireActionViewer } from '@/lib/auth/require-viewer';
import { AppError } from '@/lib/errors/app-error';
import { updatePreference } from '@/lib/preferences/mutations';

/**
 * Remembers what the user chose for himself (a table's columns, his default view) under `key`; null forgets it. Nothing is revalidated:
 * who calls shows the choice already, and the next page reads it by its own schema.
 */
export async function rememberPreference(key: string, chosen: unknown): Promise<{ ok: true } | { ok: false; reason: 'bad_request' | 'forbidden' }> {
  const viewer = await requireActionViewer();
  try {
    await updatePreference(viewer, key, chosen);
    return { ok: true };
  } catch (fault) {
    if (fault instanceof AppError && (fault.code === 'bad_request' || fault.code === 'forbidden')) return { ok: false, reason: fault.code };
    throw fault;
  }
}
