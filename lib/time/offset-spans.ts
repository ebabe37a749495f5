import { offsetMs } from './zone';

const DAY_MS = 86_400_000;

/** From `fromMs` on (until the next span) the zone is `offsetMs` ahead of UTC. */
export type OffsetSpan = { fromMs: number; offsetMs: number };

/**
 * The offsets of a zone between two instants, oldest first: one span where the clocks never change. Changes are found to the
 * millisecond.
 */
export function offsetSpans({ fromMs, toMs }: { fromMs: number; toMs: number }, timeZone: string): OffsetSpan[] {
  const spans: OffsetSpan[] = [{ fromMs, offsetMs: offsetMs(fromMs, timeZone) }];
  let offset = offsetMs(fromMs, timeZone);
  for (let at = fromMs; at < toMs; at += DAY_MS) {
    const next = offsetMs(Math.min(at + DAY_MS, toMs), timeZone);
    if (next === offset) continue;
    spans.push({ fromMs: changeBetween(at, Math.min(at + DAY_MS, toMs), timeZone), offsetMs: next });
    offset = next;
  }
  return spans;
}

function changeBetween(beforeMs: number, fromMs: number, timeZone: string): number {
  const old = offsetMs(beforeMs, timeZone);
  let [before, from] = [beforeMs, fromMs];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (offsetMs(middle, timeZone) === old) before = middle;
    else from = middle;
  }
  return from;
}
