import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { NotForViewers } from '@/components/deliveries/not-for-viewers';
import { requireViewer } from '@/lib/auth/require-viewer';
import { canReadDeliveries } from '@/lib/deliveries/access';
import { getDelivery } from '@/lib/deliveries/data/get-delivery';
import { DeliveryId } from '@/lib/deliveries/schema';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { UnderBanner } from '../../under-banner';
import { DeliveryHeader } from './delivery-header';
import { DeliveryPanels } from './delivery-panels';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('single') };
}

type DeliveryPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function DeliveryPage({ params, searchParams }: DeliveryPageProps) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(paths.delivery(id));
  if (!canReadDeliveries(viewer)) return <NotForViewers />;
  const wanted = DeliveryId.safeParse(id);
  const delivery = wanted.success ? await getDelivery(viewer, wanted.data) : null;
  if (!delivery) notFound();
  return (
    <UnderBanner viewer={viewer}>
      <DeliveryHeader viewer={viewer} delivery={delivery} />
      <DeliveryPanels viewer={viewer} delivery={delivery} searchParams={query} />
    </UnderBanner>
  );
}
