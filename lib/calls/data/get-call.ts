import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleCall } from '@/lib/calls/types';

export async function getCall(viewer: Viewer, callUuid: string): Promise<SingleCall | null> {
  throw new Error('not written yet');
}
