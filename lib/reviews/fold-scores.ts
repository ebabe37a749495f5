import { addDays } from '@/lib/time/day';
import type { Agreement, Scores } from './types';

/** Scores of some calls as sums; tenths of percents, which are whole. */
export type ScoreSums = { scored: number; tenths: number; failed: number };

export function scoresOf({ scored, tenths, failed }: ScoreSums): Scores {
  return { scored, failed, scorePercent: scored === 0 ? null : Math.round(tenths / scored) / 10, failedShare: scored === 0 ? null : failed / scored };
}

export function agreementOf({ judged, agreed }: { judged: number; agreed: number }): Agreement {
  return { judged, agreed, share: judged === 0 ? null : agreed / judged };
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

export type DayScores = ScoreSums & { agentId: number | null; day: string };

/** Scores by day as scores by week, in the order in which agents and weeks first come. */
export function byWeek(days: readonly DayScores[]): (ScoreSums & { agentId: number | null; firstDay: string })[] {
  const weeks = new Map<string, ScoreSums & { agentId: number | null; firstDay: string }>();
  for (const { agentId, day, ...sums } of days) {
    const firstDay = mondayOf(day);
    const key = `${agentId ?? ''} ${firstDay}`;
    const held = weeks.get(key) ?? { agentId, firstDay, scored: 0, tenths: 0, failed: 0 };
    weeks.set(key, { ...held, scored: held.scored + sums.scored, tenths: held.tenths + sums.tenths, failed: held.failed + sums.failed });
  }
  return [...weeks.values()];
}
