import { getTranslations } from 'next-intl/server';
import { type Comparison, Revisions } from '@/components/deliveries/revisions';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { getDelivery } from '@/lib/deliveries/data/get-delivery';
import { listSiblingDeliveries } from '@/lib/deliveries/data/list-sibling-deliveries';
import { sideBySide } from '@/lib/deliveries/side-by-side';
import type { DeliveryRow, SingleDelivery } from '@/lib/deliveries/types';
import type { SearchParams } from '@/lib/filters/list-state';

type RevisionsPanelProps = { viewer: Viewer; delivery: SingleDelivery; searchParams: SearchParams };

/** All deliveries of the same attempt, any two of them side by side: as the URL says, else this one and the one before it. */
export async function RevisionsPanel({ viewer, delivery, searchParams }: RevisionsPanelProps) {
  const { callEventUuid, deliveryId } = delivery;
  const [t, siblings] = await Promise.all([
    getTranslations('deliveries.revisions'),
    callEventUuid === null ? [] : listSiblingDeliveries(viewer, callEventUuid),
  ]);
  const comparison = siblings.length > 1 ? await compare(viewer, chooseTwo(siblings, { own: deliveryId, searchParams })) : null;
  return (
    <Panel id="revisions" title={t('title')} description={siblings.length > 0 && t('count', { count: siblings.length })}>
      {comparison ? <Revisions pageId={deliveryId} siblings={siblings} comparison={comparison} /> : <p className="text-sm text-muted">{t('only')}</p>}
    </Panel>
  );
}

type Pair = { left: DeliveryRow; right: DeliveryRow };

function chooseTwo(siblings: readonly DeliveryRow[], { own, searchParams }: { own: string; searchParams: SearchParams }): Pair | null {
  const find = (id: unknown) => siblings.find(({ deliveryId }) => deliveryId === id);
  const index = Math.max(0, siblings.findIndex(({ deliveryId }) => deliveryId === own));
  // newest first: the one before it in time is the next one here; the first of all stands beside its successor
  const [earlier, later] = index + 1 < siblings.length ? [siblings[index + 1], siblings[index]] : [siblings[index], siblings[index - 1]];
  const [left, right] = [find(searchParams.left) ?? earlier, find(searchParams.right) ?? later];
  return left && right ? { left, right } : null;
}

async function compare(viewer: Viewer, pair: Pair | null): Promise<Comparison | null> {
  if (!pair) return null;
  const [left, right] = await Promise.all([pair.left, pair.right].map(({ deliveryId }) => getDelivery(viewer, Number(deliveryId))));
  return left && right ? { ...pair, rows: sideBySide(left.bodyText, right.bodyText) } : null;
}
