import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { Filter } from '@/lib/filters/schema';
import { formatDay } from '@/lib/format/date';
import { formatNumber, NO_FIGURE } from '@/lib/format/number';
import type { AgentScore, AgentScores } from '@/lib/reviews/agent-scores';

type AgentWeeksProps = AgentScores & { hrefOf: (more: Filter) => Route };

/** Scores by agent and week, newest week first; the deeper the shade, the lower the score. As high as the chart that it is the twin of. */
export function AgentWeeks({ agents, weeks, hrefOf }: AgentWeeksProps) {
  const t = useTranslations('reviews.figures');
  const locale = useLocale();
  // A week's cell has none: `from` and `to` find calls by any attempt, the figure counts them by the last.
  const linkOf = ({ agentUuid }: AgentScore) => hrefOf({ agent: [agentUuid ?? 'none'], score: [{ op: 'present' }] });
  const figure = (scored: number, percent: number | null) => (percent === null ? NO_FIGURE : (
    <>
      {t('score', { percent })} <span className="text-xs text-muted">· {formatNumber(scored, locale)}</span>
    </>
  ));
  return (
    <TableScroll label={t('agents.title')} className="-mx-4 h-56 overflow-y-auto">
      <Table>
        <TableHead className="sticky top-0 z-10">
          <tr>
            <HeaderCell>{t('agents.agent')}</HeaderCell>
            <HeaderCell numeric>{t('agents.all')}</HeaderCell>
            {weeks.map(({ firstDay, lastDay }) => (
              <HeaderCell key={firstDay} numeric>
                {formatDay(firstDay, locale)} – {formatDay(lastDay, locale)}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {agents.map((agent) => (
            <TableRow key={agent.agentUuid ?? agent.agentName ?? 'none'}>
              <HeaderCell scope="row" className="max-w-64 truncate font-normal">
                <Link href={linkOf(agent)} prefetch={false} className="link">
                  <bdi>{agent.agentName ?? t('agents.nobody')}</bdi>
                </Link>
              </HeaderCell>
              <td className="numeric font-medium">
                <Link href={linkOf(agent)} prefetch={false} className="hover:underline">{figure(agent.scored, agent.scorePercent)}</Link>
              </td>
              {weeks.map(({ firstDay }) => {
                const week = agent.weeks.get(firstDay);
                return (
                  <td key={firstDay} className="numeric" style={{ background: shade(week?.scorePercent ?? null) }}>
                    {week ? figure(week.scored, week.scorePercent) : <span className="text-faint">{NO_FIGURE}</span>}
                  </td>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

/** From 100 %, which has none, down. */
function shade(percent: number | null): string | undefined {
  return percent === null ? undefined : `color-mix(in oklab, var(--color-warning) ${Math.round((100 - percent) * 0.6)}%, transparent)`;
}
