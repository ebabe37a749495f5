import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBars, drawBars, planBars, spanOf } from './number-bars';

describe('bars', () => {
  it('are of a round width, whole for whole numbers', () => {
    expect(planBars({ min: 3, max: 101, isWhole: true })).toEqual({ start: 0, step: 5, bars: 21 });
    expect(planBars({ min: 1, max: 10, isWhole: true })).toEqual({ start: 1, step: 1, bars: 10 });
    expect(planBars({ min: 0, max: 1, isWhole: false })).toMatchObject({ start: 0, step: 0.05 });
  });

  it('are one where all values are equal, or too far apart to be divided', () => {
    expect(planBars({ min: 7, max: 7, isWhole: true })).toMatchObject({ bars: 1 });
    const span = { min: -1e308, max: 1e308, isWhole: true };
    expect(drawBars(planBars(span), { span, counts: new Map([[0, 2]]) }).bars).toEqual([{ from: -1e308, to: 1e308, count: 2 }]);
  });

  it('close their gaps with zeros', () => {
    const span = { min: 1, max: 3, isWhole: true };
    expect(drawBars(planBars(span), { span, counts: new Map([[0, 4], [2, 1]]) }).bars).toEqual([
      { from: 1, to: 2, count: 4 }, { from: 2, to: 3, count: 0 }, { from: 3, to: 4, count: 1 },
    ]);
  });

  it('cover every span with at most 30 bars', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.double({ noNaN: true, min: 0, max: 1e12 }), (min, width) => {
      const plan = planBars({ min, max: min + width, isWhole: false });
      expect(plan.bars).toBeGreaterThanOrEqual(1);
      expect(plan.bars).toBeLessThanOrEqual(30);
      expect(plan.start).toBeLessThanOrEqual(min + plan.step * 1e-9);
    }));
  });

  it('hold every number, in whatever parts they come', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }))), (parts) => {
      const all = parts.flat();
      const span = spanOf(parts.map((part) => Float64Array.from(part)));
      expect(span === null).toBe(all.length === 0);
      if (span === null) return;
      expect([span.min + 0, span.max + 0]).toEqual([Math.min(...all) + 0, Math.max(...all) + 0]);
      const counts = countBars(planBars(span), parts.map((part) => Float64Array.from(part)));
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }));
  });
});
