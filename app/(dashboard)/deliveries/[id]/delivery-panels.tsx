import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { DeliveryFacts } from '@/components/deliveries/delivery-facts';
import { MarkedBody } from '@/components/deliveries/marked-body';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { bodyLines } from '@/lib/deliveries/body-lines';
import { marksOf } from '@/lib/deliveries/marks-of';
import type { SingleDelivery } from '@/lib/deliveries/types';
import type { SearchParams } from '@/lib/filters/list-state';
import { getTimeZone } from '@/lib/settings/data';
import { RevisionsPanel } from './revisions-panel';

type DeliveryPanelsProps = { viewer: Viewer; delivery: SingleDelivery; searchParams: SearchParams };

/** Facts beside the body, and the other deliveries of its attempt. */
export async function DeliveryPanels({ viewer, delivery, searchParams }: DeliveryPanelsProps) {
  const [t, zone] = await Promise.all([getTranslations('deliveries'), getTimeZone()]);
  const { bodyText, reading, state } = delivery;
  const marks = marksOf(delivery);
  const body = bodyLines(bodyText, { marks, position: reading.readable ? null : reading.position });
  return (
    <>
      {state === 'rejected' && reading.readable && (
        <div className="mb-4">
          <Notice tone="success">{t('readableNow')}</Notice>
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Panel id="facts" title={t('facts.title')} description={t('zone', { zone })}>
          <DeliveryFacts delivery={delivery} />
        </Panel>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel id="body" title={t('body.title')} description={t('body.marks', { count: marks.length })}>
            <MarkedBody body={body} />
          </Panel>
          <Suspense fallback={<BlockSkeleton className="h-40" />}>
            <RevisionsPanel viewer={viewer} delivery={delivery} searchParams={searchParams} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
