'use server';

import { revalidatePath } from 'next/cache';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { paths } from '@/lib/paths/paths';
import { updateCallTags } from '@/lib/tags/mutations';
import { TagChanges } from '@/lib/tags/schema';

/** Puts tags on calls (call_uuid), 500 at most; those out of the viewer's sight stay as they are. */
export async function tagCallsAction(callUuids: readonly string[], tags: readonly string[]): Promise<{ ok: boolean }> {
  const viewer = await requireActionViewer();
  const parsed = TagChanges.safeParse({ callUuids, add: tags });
  if (!parsed.success) return { ok: false };
  const { ok } = await updateCallTags(viewer, parsed.data);
  revalidatePath(paths.overview(), 'layout');
  return { ok };
}
