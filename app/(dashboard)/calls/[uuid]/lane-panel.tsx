import { getTranslations } from 'next-intl/server';
import { Lane } from '@/components/call/lane';
import { LaneScroll } from '@/components/call/lane-scroll';
import { SameNumberCalls } from '@/components/call/same-number';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listSameNumber } from '@/lib/calls/data/list-same-number';
import { buildTimeline } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';

type LanePanelProps = { viewer: Viewer; call: Pick<SingleCall, 'callUuid' | 'attempts'>; selectedUuid: string; decidingUuid: string; kept: { q?: string; list?: string | null } };

/** All attempts of a call in time; each opens itself, and keeps what the reader came by. Below, other calls with the number. */
export async function LanePanel({ viewer, call: { callUuid, attempts }, selectedUuid, decidingUuid, kept }: LanePanelProps) {
  const [t, zone, sameNumber] = await Promise.all([getTranslations('call.timeline'), getTimeZone(), listSameNumber(viewer, callUuid)]);
  return (
    <Panel id="timeline" title={t('title')} description={t('description', { zone })} flush>
      <LaneScroll selectedUuid={selectedUuid}>
        <Lane
          hrefOf={(eventUuid) => paths.attempt(callUuid, eventUuid, kept)}
          entries={buildTimeline(attempts, Date.now())}
          selectedUuid={selectedUuid}
          decidingUuid={decidingUuid}
        />
      </LaneScroll>
      <SameNumberCalls {...sameNumber} />
    </Panel>
  );
}
