import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { NewestAttempt } from '@/lib/attempts/types';

export async function listNewestAttempts(viewer: Viewer, limit: number): Promise<NewestAttempt[]> {
  throw new Error('not written yet');
}
