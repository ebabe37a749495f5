import { IngestNotices } from '@/components/deliveries/ingest-notices';
import type { Viewer } from '@/lib/access/viewer';
import { canReadDeliveries } from '@/lib/deliveries/access';
import { getIngestHealth } from '@/lib/deliveries/data/get-ingest-health';

/** Above every page, for those who can do something about it. */
export async function IngestBanner({ viewer }: { viewer: Viewer }) {
  if (!canReadDeliveries(viewer)) return null;
  return <IngestNotices health={await getIngestHealth(viewer, new Date())} />;
}
