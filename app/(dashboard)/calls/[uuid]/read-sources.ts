'use server';

import { listTranscriptSources } from '@/lib/attempts/data/list-transcript-sources';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import type { Reading } from '@/lib/hubtalk/transcript';

/** An attempt's talk (call_event_uuid) as each source tells it: an action, because it is read from raw bodies and seldom asked for. */
export async function readSources(callEventUuid: string): Promise<Reading[]> {
  return listTranscriptSources(await requireActionViewer(), String(callEventUuid));
}
