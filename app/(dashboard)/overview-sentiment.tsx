import { SentimentChart } from '@/components/charts/sentiment-chart';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import { readMetrics } from './read-metrics';

export async function OverviewSentiment({ viewer, span }: { viewer: Viewer; span: { from: string; to: string } }) {
  const { bySentiment } = await readMetrics(viewer, span);
  const hrefOf = (narrower: Filter) => paths.calls(encodeFilter({ ...span, ...narrower }));
  return <SentimentChart bySentiment={bySentiment} hrefOf={hrefOf} stay={false} />;
}
