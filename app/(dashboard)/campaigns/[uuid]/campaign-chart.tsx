import { AttemptNumberChart } from '@/components/charts/attempt-number-chart';
import { DayChart } from '@/components/charts/day-chart';
import { ResultChart } from '@/components/charts/result-chart';
import { SentimentChart } from '@/components/charts/sentiment-chart';
import type { Viewer } from '@/lib/access/viewer';
import type { Filter } from '@/lib/filters/schema';
import { readMetrics } from '../../read-metrics';
import type { CampaignView } from './campaign-view';

export type CampaignChartKind = 'results' | 'sentiment' | 'attemptNumbers' | 'days';

/** One chart of the page's figures; a press on it narrows the page. */
export async function CampaignChart({ viewer, view, kind }: { viewer: Viewer; view: CampaignView; kind: CampaignChartKind }) {
  const metrics = await readMetrics(viewer, view.calls);
  const links = { hrefOf: (narrower: Filter) => view.hrefOf({ ...view.filter, ...narrower }), stay: true };
  switch (kind) {
    case 'results':
      return <ResultChart byResult={metrics.byResult} {...links} />;
    case 'sentiment':
      return <SentimentChart bySentiment={metrics.bySentiment} {...links} />;
    case 'attemptNumbers':
      return <AttemptNumberChart byAttemptNumber={metrics.byAttemptNumber} {...links} />;
    case 'days':
      return <DayChart byDay={metrics.byDay} {...links} />;
  }
}
