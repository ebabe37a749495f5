/** An entry of `buildTimeline`, as far as its place goes. */
export type LaneEntry = { kind: 'missing' } | { kind: 'attempt'; gapSeconds: number | null };

/** `spaceRem`: from the right edge of the mark before. `isFolded`: that space is not to scale, the entry's gap says how long it was. */
export type LanePlace = { leftRem: number; spaceRem: number; isFolded: boolean };
export type LaneDensity = 'roomy' | 'dense';
export type Lane = { density: LaneDensity; markRem: number; widthRem: number; places: LanePlace[] };

/** Many marks are drawn smaller. */
const MOST_ROOMY = 6;
const MARK_REM: Record<LaneDensity, number> = { roomy: 10.5, dense: 7 };

/** Between the edges of two marks at least. */
export const CLEARANCE_REM = 1;
/** Where a pause is folded: room for the fold and its words. */
export const FOLD_REM = 6;

/** A pause of more than so many of the call's usual ones is folded. */
export const MOST_USUAL_GAPS = 3;
/** No pause that is longer is usual: calls that are dialled once a week are all folds. */
const MOST_USUAL_SECONDS = 12 * 3_600;

/**
 * Where each mark of a call stands. One scale for the whole lane: the call's usual pause (the lower median) is the least distance at
 * which two marks keep clear, others are as much longer, from start to start. Shorter ones are drawn as that; those of more than three
 * usual ones are folded to one width, and so are those that run backwards: attempts keep the order of the call. What is missing has no
 * time and stands within the pause in which it was counted. No entries make a lane of no width.
 */
export function layoutLane(entries: readonly LaneEntry[]): Lane {
  const density = entries.length > MOST_ROOMY ? 'dense' : 'roomy';
  const markRem = MARK_REM[density];
  const stepRem = markRem + CLEARANCE_REM;
  const usualSeconds = usualGap(entries);
  const places: LanePlace[] = [];
  const put = (leftRem: number, isFolded = false): void => {
    const before = places.at(-1);
    places.push({ leftRem: round(leftRem), spaceRem: before ? round(leftRem - before.leftRem - markRem) : 0, isFolded });
  };
  entries.forEach((entry, index) => {
    const leftRem = places.at(-1)?.leftRem ?? 0;
    const next = entries[index + 1];
    if (index === 0) return put(0);
    // the half of its pause; the attempt after it takes the other half
    if (entry.kind === 'missing') {
      const drawn = next?.kind === 'attempt' ? drawnGap(next.gapSeconds, usualSeconds) : null;
      return put(leftRem + Math.max(1, (drawn ?? 0) / 2) * stepRem);
    }
    const drawn = drawnGap(entry.gapSeconds, usualSeconds);
    if (drawn === null) return put(leftRem + markRem + FOLD_REM, true);
    put(leftRem + (entries[index - 1]?.kind === 'missing' ? Math.max(1, drawn / 2) : drawn) * stepRem);
  });
  const last = places.at(-1);
  return { density, markRem, widthRem: last ? round(last.leftRem + markRem) : 0, places };
}

/** A pause in steps of the lane, 1 to 3; null when it is folded. */
function drawnGap(gapSeconds: number | null, usualSeconds: number): number | null {
  const steps = (gapSeconds ?? 0) / usualSeconds;
  return steps < 0 || steps > MOST_USUAL_GAPS ? null : Math.max(1, steps);
}

/** The lower median of the pauses that run forwards; half a day at most, never 0. */
export function usualGap(entries: readonly LaneEntry[]): number {
  const gaps = entries
    .flatMap((entry) => (entry.kind === 'attempt' && entry.gapSeconds !== null && entry.gapSeconds > 0 ? [entry.gapSeconds] : []))
    .sort((a, b) => a - b);
  return Math.min(gaps[Math.floor((gaps.length - 1) / 2)] ?? MOST_USUAL_SECONDS, MOST_USUAL_SECONDS);
}

const round = (rem: number): number => Math.round(rem * 1_000) / 1_000;
