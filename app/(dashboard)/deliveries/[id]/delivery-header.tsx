import { ArrowLeft, Download } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Moment } from '@/components/deliveries/moment';
import { ReplayButton } from '@/components/deliveries/replay-button';
import { StateBadge } from '@/components/deliveries/state-badge';
import { ButtonAnchor } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import type { Viewer } from '@/lib/access/viewer';
import { canReplay } from '@/lib/deliveries/access';
import type { DeliveryRow } from '@/lib/deliveries/types';
import { apiPaths, paths } from '@/lib/paths/paths';
import { replayOneAction } from '../actions';

/** When it came, where it stands, and what can be done with it. */
export async function DeliveryHeader({ viewer, delivery }: { viewer: Viewer; delivery: DeliveryRow }) {
  const t = await getTranslations('deliveries');
  const { deliveryId, state, receivedAt } = delivery;
  const back = (
    <Link href={paths.deliveries()} className="link inline-flex items-center gap-1">
      <ArrowLeft aria-hidden className="size-3.5 shrink-0" />
      {t('title')}
    </Link>
  );
  const description = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StateBadge state={state} />
      <Moment at={receivedAt} />
    </span>
  );
  const actions = (
    <>
      {canReplay(viewer) && <ReplayButton id={deliveryId} replay={replayOneAction} />}
      <ButtonAnchor href={apiPaths.deliveryBody(deliveryId)} download>
        <Download aria-hidden className="size-4" />
        {t('download')}
      </ButtonAnchor>
    </>
  );
  return <PageHeader back={back} title={t('number', { id: deliveryId })} description={description} actions={actions} />;
}
