import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { ChartViews } from '@/components/charts/chart-views';
import { RankChart } from '@/components/charts/rank-chart';
import { SERIES_COLOURS } from '@/components/ui/colours';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, formatPercent, NO_FIGURE } from '@/lib/format/number';
import { type AgentScore, scoresByAgent } from '@/lib/reviews/agent-scores';
import type { ReviewFigures } from '@/lib/reviews/types';
import { AgentWeeks } from './agent-weeks';

type AgentScoresProps = { rows: ReviewFigures['byAgentAndWeek']; hrefOf: (more: Filter) => Route };

/** Bars of a chart; its table has all. */
const MOST_BARS = 8;

/** Mean score of each agent as bars, and week by week as a table. */
export function AgentScores({ rows, hrefOf }: AgentScoresProps) {
  const t = useTranslations('reviews.figures');
  const locale = useLocale();
  if (rows.length === 0) return <p className="text-sm text-muted">{t('agents.none')}</p>;
  const { agents, weeks } = scoresByAgent(rows);
  const score = (percent: number | null) => (percent === null ? NO_FIGURE : t('score', { percent }));
  const hrefOfAgent = ({ agentUuid }: AgentScore) => hrefOf({ agent: [agentUuid ?? 'none'], score: [{ op: 'present' }] });
  const points = agents.slice(0, MOST_BARS).map((agent) => ({
    key: agent.agentUuid ?? 'none',
    label: agent.agentName ?? t('agents.nobody'),
    size: agent.scorePercent ?? 0,
    text: `${score(agent.scorePercent)} · ${formatNumber(agent.scored, locale)}`,
    colour: SERIES_COLOURS[0] ?? 'currentColor',
    cells: [score(agent.scorePercent), formatNumber(agent.scored, locale), formatPercent({ part: agent.failed, whole: agent.scored }, locale)],
    href: hrefOfAgent(agent),
  }));
  const headers = [t('agents.score'), t('agents.scored'), t('agents.failed')];
  const alternative = t('agents.alternative', { agents: points.map(({ label, text }) => `${label}: ${text}`).join('; ') });
  return (
    <ChartViews
      name="agent-scores"
      label={t('agents.title')}
      chart={<RankChart points={points} headers={headers} alternative={alternative} stay={false} />}
      table={<AgentWeeks agents={agents} weeks={weeks} hrefOf={hrefOf} />}
    />
  );
}
