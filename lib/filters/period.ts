import { readRelativeSpan } from './relative-span';

type Bounds = { from: string | undefined; to: string | undefined };

/** Periods that follow the clock, as the builder offers them; a range that begins in the past and has no end goes on. */
export const PERIODS = {
  today: { from: 'today', to: undefined },
  yesterday: { from: '-1d', to: '-1d' },
  last7Days: { from: '-6d', to: undefined },
  last30Days: { from: '-29d', to: undefined },
  thisWeek: { from: 'week', to: undefined },
  lastWeek: { from: '-1w', to: '-1w' },
  thisMonth: { from: 'month', to: undefined },
  lastMonth: { from: '-1m', to: '-1m' },
} as const satisfies Record<string, Bounds>;

export type PeriodName = keyof typeof PERIODS;

const isName = (name: string): name is PeriodName => name in PERIODS;

/** The named period with these bounds; null when there is none. */
export function periodName({ from, to }: Bounds): PeriodName | null {
  return Object.keys(PERIODS).filter(isName).find((name) => PERIODS[name].from === from && PERIODS[name].to === to) ?? null;
}

/** How many days a range from some days ago until now has, today among them; null for any other range. */
export function lastDaysCount({ from, to }: Bounds): number | null {
  const span = from === undefined ? null : readRelativeSpan(from);
  return span?.unit === 'day' && span.ago > 0 && (to === undefined || to === 'today') ? span.ago + 1 : null;
}
