import { getTranslations } from 'next-intl/server';
import { Lane } from '@/components/call/lane';
import { LaneScroll } from '@/components/call/lane-scroll';
import { Panel } from '@/components/ui/panel';
import { buildTimeline } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { getTimeZone } from '@/lib/settings/data';

type LanePanelProps = { call: Pick<SingleCall, 'callUuid' | 'attempts'>; selectedUuid: string; decidingUuid: string; q?: string };

/** All attempts of a call in time; each opens itself, and keeps the words that the reader came by. */
export async function LanePanel({ call: { callUuid, attempts }, selectedUuid, decidingUuid, q }: LanePanelProps) {
  const [t, zone] = await Promise.all([getTranslations('call.timeline'), getTimeZone()]);
  return (
    <Panel id="timeline" title={t('title')} description={t('description', { zone })} flush>
      <LaneScroll selectedUuid={selectedUuid}>
        <Lane callUuid={callUuid} entries={buildTimeline(attempts, Date.now())} selectedUuid={selectedUuid} decidingUuid={decidingUuid} q={q} />
      </LaneScroll>
    </Panel>
  );
}
