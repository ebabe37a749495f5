import { getTranslations } from 'next-intl/server';
import { Lane } from '@/components/call/lane';
import { LaneScroll } from '@/components/call/lane-scroll';
import { SameNumberCalls } from '@/components/call/same-number';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listSameNumber } from '@/lib/calls/data/list-same-number';
import { buildTimeline } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { getTimeZone } from '@/lib/settings/data';

type LanePanelProps = { viewer: Viewer; call: Pick<SingleCall, 'callUuid' | 'attempts'>; selectedUuid: string; decidingUuid: string; q?: string };

/** All attempts of a call in time; each opens itself, and keeps the words that the reader came by. Below, other calls with the number. */
export async function LanePanel({ viewer, call: { callUuid, attempts }, selectedUuid, decidingUuid, q }: LanePanelProps) {
  const [t, zone, sameNumber] = await Promise.all([getTranslations('call.timeline'), getTimeZone(), listSameNumber(viewer, callUuid)]);
  return (
    <Panel id="timeline" title={t('title')} description={t('description', { zone })} flush>
      <LaneScroll selectedUuid={selectedUuid}>
        <Lane callUuid={callUuid} entries={buildTimeline(attempts, Date.now())} selectedUuid={selectedUuid} decidingUuid={decidingUuid} q={q} />
      </LaneScroll>
      <SameNumberCalls {...sameNumber} />
    </Panel>
  );
}
