import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';

export async function getAttempt(viewer: Viewer, callEventUuid: string): Promise<SingleAttempt | null> {
  throw new Error('not written yet');
}
