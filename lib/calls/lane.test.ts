import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEARANCE_REM, FOLD_REM, layoutLane, type LaneEntry, MOST_USUAL_GAPS, usualGap } from './lane';

const HOUR = 3_600;
const attempt = (gapSeconds: number | null): LaneEntry => ({ kind: 'attempt', gapSeconds });
const MISSING: LaneEntry = { kind: 'missing' };
const attempts = (...gaps: number[]) => [attempt(null), ...gaps.map(attempt)];

/** Attempts with pauses of seconds to months, some backwards; some with one missing entry before them, as `buildTimeline` makes them. */
const entries = fc
  .array(fc.tuple(fc.boolean(), fc.oneof(fc.integer({ min: -HOUR, max: 3 * HOUR }), fc.integer({ min: 0, max: 90 * 24 * HOUR }))), { maxLength: 60 })
  .map((list) => list.flatMap(([isAfterMissing, gap], index) => [...(isAfterMissing ? [MISSING] : []), attempt(index === 0 ? null : gap)]));

describe('layoutLane', () => {
  it('keeps the order, and marks clear of each other', () => {
    fc.assert(fc.property(entries, (list) => {
      const { places, markRem, widthRem } = layoutLane(list);
      expect(places).toHaveLength(list.length);
      places.forEach(({ leftRem, spaceRem }, index) => {
        const before = places[index - 1];
        if (!before) return expect([leftRem, spaceRem]).toEqual([0, 0]);
        expect(spaceRem).toBeCloseTo(leftRem - before.leftRem - markRem, 2);
        expect(spaceRem).toBeGreaterThanOrEqual(CLEARANCE_REM - 0.001);
      });
      expect(widthRem).toBeCloseTo(list.length === 0 ? 0 : (places.at(-1)?.leftRem ?? 0) + markRem, 2);
    }));
  });

  it('is bounded in width by the number of marks, however long the pauses', () => {
    fc.assert(fc.property(entries, (list) => {
      const { widthRem, markRem } = layoutLane(list);
      expect(widthRem).toBeLessThanOrEqual(list.length * Math.max(MOST_USUAL_GAPS * (markRem + CLEARANCE_REM), markRem + FOLD_REM) + 0.01);
    }));
  });

  it('has one scale: what is neither folded nor stretched is as far apart as it was in time', () => {
    fc.assert(fc.property(entries, (list) => {
      const { places, markRem } = layoutLane(list);
      const usual = usualGap(list);
      list.forEach((entry, index) => {
        if (entry.kind === 'missing' || index === 0 || entry.gapSeconds === null) return;
        const from = list[index - 1]?.kind === 'missing' ? index - 2 : index - 1;
        const distance = (places[index]?.leftRem ?? 0) - (places[from]?.leftRem ?? 0);
        const steps = entry.gapSeconds / usual;
        expect(places[index]?.isFolded).toBe(steps < 0 || steps > MOST_USUAL_GAPS);
        const least = from === index - 2 ? 2 : 1;
        if (steps >= least && steps <= MOST_USUAL_GAPS) expect(distance).toBeCloseTo(steps * (markRem + CLEARANCE_REM), 2);
      });
    }));
  });

  it('folds no more than half of a day’s pauses, and every pause of a week', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 12 * HOUR }), { minLength: 1, maxLength: 50 }), (gaps) => {
      expect(layoutLane(attempts(...gaps)).places.filter(({ isFolded }) => isFolded).length).toBeLessThanOrEqual(gaps.length / 2);
    }));
    expect(layoutLane(attempts(7 * 24 * HOUR)).places.map(({ isFolded }) => isFolded)).toEqual([false, true]);
  });

  it('gives a fold room for its words, behind what is missing too', () => {
    for (const list of [attempts(HOUR, HOUR, 90 * HOUR), [...attempts(HOUR, HOUR), MISSING, attempt(90 * HOUR)], attempts(-HOUR)])
      expect(layoutLane(list).places.at(-1)).toMatchObject({ isFolded: true, spaceRem: FOLD_REM });
  });

  it('puts what is missing into the middle of its pause', () => {
    const { places } = layoutLane([...attempts(HOUR, HOUR), MISSING, attempt(3 * HOUR)]);
    const [from = 0, middle = 0, to = 0] = places.slice(2).map(({ leftRem }) => leftRem);
    expect(middle - from).toBeCloseTo(to - middle, 2);
    expect(layoutLane([MISSING, attempt(null)]).places.map(({ isFolded }) => isFolded)).toEqual([false, false]);
  });

  it('draws many marks smaller', () => {
    expect(layoutLane(attempts(HOUR)).density).toBe('roomy');
    const { density, widthRem } = layoutLane(attempts(...Array.from({ length: 199 }, () => HOUR)));
    expect([density, widthRem]).toEqual(['dense', 200 * 8 - CLEARANCE_REM]);
    expect(layoutLane([])).toMatchObject({ widthRem: 0, places: [] });
  });
});
