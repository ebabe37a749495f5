import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { VariableSummary } from '@/lib/variables/types';

export async function listVariables(viewer: Viewer, scope: { campaign?: string }): Promise<VariableSummary[]> {
  throw new Error('not written yet');
}
