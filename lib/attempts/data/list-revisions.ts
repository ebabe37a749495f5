import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { AttemptRevision } from '@/lib/attempts/types';

export async function listRevisions(viewer: Viewer, callEventUuid: string): Promise<AttemptRevision[]> {
  throw new Error('not written yet');
}
