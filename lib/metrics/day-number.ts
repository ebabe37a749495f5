const DAY_MS = 86_400_000;

/** The day `YYYY-MM-DD` of a number of days since 1970. */
export function dayOfNumber(days: number | bigint): string {
  return new Date(Number(days) * DAY_MS).toISOString().slice(0, 10);
}
