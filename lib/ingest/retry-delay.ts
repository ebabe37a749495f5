const FIRST_RETRY_MS = 15_000;
const LONGEST_RETRY_MS = 3_600_000;

/** When a deferred delivery is tried again: after 15 s, then twice as long each time, at most an hour. `tries` = those made so far. */
export function retryAt(tries: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, tries - 1), LONGEST_RETRY_MS));
}
