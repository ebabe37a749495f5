import type { AttemptRow } from '@/lib/attempts/types';

type TimedAttempt = Pick<AttemptRow, 'attemptNumber' | 'startedAt' | 'outcome' | 'callStatus'>;

/** `firstNumber` to `lastNumber` were counted by HubTalk but never came. */
export type MissingAttempts = { kind: 'missing'; firstNumber: number; lastNumber: number };

export type TimelineEntry<A extends TimedAttempt> =
  | MissingAttempts
  | {
      kind: 'attempt';
      attempt: A;
      /** from start to start of the attempt before it that came; negative when that one began later; null for the first */
      gapSeconds: number | null;
      isStale: boolean;
    };

/** Trap 10: what is pending longer than this will hardly change any more. */
const STALE_AFTER_MS = 6 * 3_600_000;

const UNFINISHED = ['PENDING', 'IN_PROGRESS'];

/**
 * The attempts of a call in call order (number, start, arrival; as `SingleCall.attempts`) with what lies between them. Numbers
 * below the highest that did not come stand as `missing`, side by side ones as one entry; attempts without a number come last
 * and leave no gap (trap 4).
 */
export function buildTimeline<A extends TimedAttempt>(attempts: readonly A[], nowMs: number): TimelineEntry<A>[] {
  let highest = 0;
  let before: A | undefined;
  return attempts.flatMap((attempt, index): TimelineEntry<A>[] => {
    const number = attempt.attemptNumber;
    const missing: MissingAttempts[] =
      number !== null && number > highest + 1 ? [{ kind: 'missing', firstNumber: highest + 1, lastNumber: number - 1 }] : [];
    const gapSeconds = before === undefined ? null : (Date.parse(attempt.startedAt) - Date.parse(before.startedAt)) / 1000;
    highest = Math.max(highest, number ?? 0);
    before = attempt;
    return [...missing, { kind: 'attempt', attempt, gapSeconds, isStale: isStale(attempt, { nowMs, isLast: index === attempts.length - 1 }) }];
  });
}

/**
 * Whether an attempt is pending or in progress for more than six hours since its start. `call_status` is the call's: where another
 * attempt has followed, it waits for nothing any more and only an open outcome counts.
 */
export function isStale(
  { outcome, callStatus, startedAt }: Omit<TimedAttempt, 'attemptNumber'>,
  { nowMs, isLast }: { nowMs: number; isLast: boolean },
): boolean {
  const isUnfinished = outcome === 'PENDING' || (isLast && callStatus !== null && UNFINISHED.includes(callStatus));
  return isUnfinished && nowMs - Date.parse(startedAt) > STALE_AFTER_MS;
}

/** CONTRACT.md §3: the last ANSWERED attempt in call order, else the last; undefined only without attempts. */
export function decidingAttempt<A extends Pick<AttemptRow, 'outcome'>>(attempts: readonly A[]): A | undefined {
  return attempts.findLast(({ outcome }) => outcome === 'ANSWERED') ?? attempts.at(-1);
}

/** The number of each attempt of a call, by its uuid. */
export function attemptNumbersOf({ attempts }: { attempts: readonly Pick<AttemptRow, 'callEventUuid' | 'attemptNumber'>[] }): Record<string, number | null> {
  return Object.fromEntries(attempts.map(({ callEventUuid, attemptNumber }) => [callEventUuid, attemptNumber]));
}
