import { groupBy } from '@/lib/grouping/group-by';
import { addDays } from '@/lib/time/day';
import type { ReviewFigures, Scores } from './types';

type AgentWeek = ReviewFigures['byAgentAndWeek'][number];

/** An agent's scores over all weeks and, by the Monday of each, in those in which he has any. */
export type AgentScore = Pick<AgentWeek, 'agentUuid' | 'agentName'> & Scores & { weeks: ReadonlyMap<string, Scores> };

export type AgentScores = { agents: AgentScore[]; weeks: { firstDay: string; lastDay: string }[] };

/** Figures by agent and week as a table: agents by how many of their calls were scored, weeks newest first. */
export function scoresByAgent(rows: readonly AgentWeek[]): AgentScores {
  const weeks = new Map(rows.map(({ firstDay, lastDay }) => [firstDay, { firstDay, lastDay }]));
  const groups = new Map<string, AgentWeek[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.agentUuid, row.agentName]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const agents = [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ agentUuid: first.agentUuid, agentName: first.agentName, ...together(own), weeks: new Map(own.map((week) => [week.firstDay, week])) }] : [];
  });
  return {
    agents: agents.sort((one, other) => other.scored - one.scored || (one.agentName ?? '').localeCompare(other.agentName ?? '')),
    weeks: [...weeks.values()].sort((one, other) => other.firstDay.localeCompare(one.firstDay)),
  };
}

/** A week of all agents together, whose `scored` is 0 where nobody was scored in it. */
export type WeekScore = { firstDay: string; lastDay: string } & Scores;

/** Figures by agent and week as a row of weeks, oldest first, with the weeks between that have none; at most so many, the newest. */
export function scoresByWeek(rows: readonly AgentWeek[], most: number): WeekScore[] {
  const groups = groupBy(rows, ({ firstDay }) => firstDay);
  const days = [...groups.keys()].sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  const weeks: WeekScore[] = [];
  for (let day = newest; day !== undefined && oldest !== undefined && day >= oldest && weeks.length < most; day = addDays(day, -7)) {
    weeks.unshift({ firstDay: day, lastDay: addDays(day, 6), ...together(groups.get(day) ?? []) });
  }
  return weeks;
}

/** The mean of means by their calls, to one decimal. */
function together(weeks: readonly Scores[]): Scores {
  const scored = weeks.reduce((sum, week) => sum + week.scored, 0);
  const failed = weeks.reduce((sum, week) => sum + week.failed, 0);
  const points = weeks.reduce((sum, week) => sum + (week.scorePercent ?? 0) * week.scored, 0);
  return { scored, failed, scorePercent: scored === 0 ? null : Math.round((points / scored) * 10) / 10, failedShare: scored === 0 ? null : failed / scored };
}
