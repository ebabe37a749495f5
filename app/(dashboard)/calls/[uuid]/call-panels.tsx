import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { Timeline } from '@/components/call/timeline';
import { VariablesTable } from '@/components/call/variables-table';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { buildTimeline, decidingAttempt } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { paths } from '@/lib/paths/paths';
import { parseSearch } from '@/lib/search/parse-query';
import { getTimeZone } from '@/lib/settings/data';
import { AttemptPanels } from './attempt-panels';
import { FactsPanel } from './facts-panel';

type CallPanelsProps = {
  viewer: Viewer;
  call: SingleCall;
  /** the attempt to open; the deciding one where none is asked for, or one that this call has not */
  attemptUuid: string | undefined;
  /** the words that the reader came by: marked where they are said */
  q: string | undefined;
};

/** Timeline, variables and facts beside what the open attempt left; on a small screen the talk comes before the facts. */
export async function CallPanels({ viewer, call, attemptUuid, q }: CallPanelsProps) {
  const [t, zone] = await Promise.all([getTranslations('call'), getTimeZone()]);
  const { attempts, callUuid, variables } = call;
  const deciding = decidingAttempt(attempts);
  const asked = attempts.find(({ callEventUuid }) => callEventUuid === attemptUuid);
  const attempt = asked ?? deciding;
  if (!attempt || !deciding) notFound();
  return (
    <>
      {attemptUuid !== undefined && !asked && (
        <div className="mb-4">
          <Notice tone="warning" dismissHref={paths.call(callUuid)}>
            {t('noSuchAttempt')}
          </Notice>
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[22rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <Panel id="timeline" title={t('timeline.title')} description={t('timeline.description', { zone })}>
          <div className="-mx-2">
            <Timeline
              callUuid={callUuid}
              entries={buildTimeline(attempts, Date.now())}
              selectedUuid={attempt.callEventUuid}
              decidingUuid={deciding.callEventUuid}
            />
          </div>
        </Panel>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <AttemptPanels viewer={viewer} attempt={attempt} terms={parseSearch(q ?? '')} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel id="variables" title={t('variables.title')} description={t('variables.description')} flush>
            <VariablesTable variables={variables} />
          </Panel>
          <Suspense fallback={<BlockSkeleton className="h-96" />}>
            <FactsPanel viewer={viewer} attempt={attempt} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
