'use server';

import { revalidatePath } from 'next/cache';
import type { MaskState } from '@/components/settings/masked-variables';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { paths } from '@/lib/paths/paths';
import { updateMaskedVariables } from '@/lib/settings/mutations';

export async function maskVariableAction(_: MaskState, form: FormData): Promise<MaskState> {
  const viewer = await requireActionViewer();
  const name = String(form.get('name') ?? '');
  const ok = await updateMaskedVariables(viewer, { add: name });
  if (ok) revalidatePath(paths.overview(), 'layout');
  return { ok, name };
}

export async function unmaskVariableAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  await updateMaskedVariables(viewer, { remove: String(form.get('name') ?? '') });
  revalidatePath(paths.overview(), 'layout');
}
