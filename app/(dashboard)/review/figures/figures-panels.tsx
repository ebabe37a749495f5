import { getTranslations } from 'next-intl/server';
import { AgentScores } from '@/components/review/agent-scores';
import { AgreementMatrix } from '@/components/review/agreement-matrix';
import { ChangedResults } from '@/components/review/changed-results';
import { NoFigures } from '@/components/review/no-figures';
import { ReviewTiles } from '@/components/review/review-tiles';
import { WeekScores } from '@/components/review/week-scores';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import { computeReviewFigures } from '@/lib/reviews/data/compute-review-figures';
import { getTimeZone } from '@/lib/settings/data';

/** All figures of the reviews that a filter means; each leads to its calls. */
export async function FiguresPanels({ viewer, filter }: { viewer: Viewer; filter: Filter }) {
  const [t, zone, figures] = await Promise.all([getTranslations('reviews.figures'), getTimeZone(), computeReviewFigures(viewer, filter)]);
  const hrefOf = (more: Filter) => paths.calls(encodeFilter({ ...filter, ...more }));
  if (figures.reviewed + figures.disputed + figures.toReview === 0) {
    return (
      <Panel label={t('label')}>
        <NoFigures hasFilter={Object.keys(filter).length > 0} />
      </Panel>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ReviewTiles figures={figures} hrefOf={hrefOf} />
      <div className="grid gap-4 xl:grid-cols-2">
        <Panel id="agreement" title={t('matrix.title')} description={t('matrix.description')} flush>
          <AgreementMatrix sentiment={figures.sentiment} hrefOf={hrefOf} />
        </Panel>
        <Panel id="results" title={t('results.title')} description={t('results.description')} flush>
          <ChangedResults result={figures.result} hrefOf={hrefOf} />
        </Panel>
      </div>
      <Panel id="weeks" title={t('weeks.title')} description={t('weeks.description', { zone })}>
        <WeekScores rows={figures.byAgentAndWeek} />
      </Panel>
      <Panel id="agents" title={t('agents.title')} description={t('agents.description', { zone })}>
        <AgentScores rows={figures.byAgentAndWeek} hrefOf={hrefOf} />
      </Panel>
    </div>
  );
}
