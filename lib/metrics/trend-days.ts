export const TREND_DAYS = [7, 30] as const;
export type TrendDays = (typeof TREND_DAYS)[number];

export const DEFAULT_TREND_DAYS: TrendDays = 30;

/** `days` of the overview's URL; `unread` names what cannot be read and counts as absent. */
export function decodeTrendDays(searchParams: Record<string, string | string[] | undefined>): { days: TrendDays; unread: string[] } {
  const given = searchParams['days'];
  const days = given === undefined ? DEFAULT_TREND_DAYS : TREND_DAYS.find((choice) => String(choice) === given);
  const others = Object.keys(searchParams).filter((name) => name !== 'days');
  return { days: days ?? DEFAULT_TREND_DAYS, unread: [...(days === undefined ? ['days'] : []), ...others] };
}
