import type { Outcome, Sentiment } from '@/lib/hubtalk/types';

/** `day` is `YYYY-MM-DD` in the workspace's time zone; sentiments count attempts. */
export type DayFigures = { day: string; attempts: number; answered: number; positive: number; neutral: number; negative: number };

/** `attemptNumber` is null for attempts that were sent without one. */
export type AttemptNumberFigures = { attemptNumber: number | null; attempts: number; answered: number };

/** CONTRACT.md §5, `GET metrics`, over the whole filtered set. */
export type Metrics = {
  calls: number;
  reachedCalls: number;
  /** of the matched calls, within from/to when given; so are the durations, byAttemptNumber and byDay */
  attempts: number;
  answeredAttempts: number;
  /** sums; null when no attempt has one */
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  /** calls by their deciding attempt, all five outcomes */
  byOutcome: Record<Outcome, number>;
  /** calls by their deciding attempt, most frequent first; an empty result is `none` */
  byResult: Record<string, number>;
  bySentiment: Record<Sentiment, number>;
  /** by number, without one last */
  byAttemptNumber: AttemptNumberFigures[];
  /** only days with attempts, oldest first; `fillDays` closes the gaps for charts */
  byDay: DayFigures[];
};

/** A span of days in the workspace's time zone, both inclusive, with its metrics. */
export type SpanMetrics = { firstDay: string; lastDay: string; metrics: Metrics };

/** What the overview's head shows. */
export type OverviewFigures = { timeZone: string; allTime: Metrics; today: SpanMetrics; last7Days: SpanMetrics };
