import { FigureTiles } from '@/components/charts/figure-tiles';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { paths } from '@/lib/paths/paths';
import { readMetrics } from '../../read-metrics';
import type { CampaignView } from './campaign-view';

export async function CampaignFigureTiles({ viewer, view }: { viewer: Viewer; view: CampaignView }) {
  const { campaignUuid, filter } = view;
  return (
    <FigureTiles
      figures={await readMetrics(viewer, view.calls)}
      callsHref={paths.campaignCalls(campaignUuid, encodeFilter(filter))}
      reachedHref={paths.campaignCalls(campaignUuid, encodeFilter({ ...filter, outcome: ['ANSWERED'] }))}
    />
  );
}
