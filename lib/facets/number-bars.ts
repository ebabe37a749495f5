import type { NumberBar, NumberHistogram } from './types';

/** As many bars as can be told apart beside two inputs. */
const MOST_BARS = 30;

/** Where bars begin, how wide and how many they are. */
export type BarPlan = { start: number; step: number; bars: number };

/** What the values are like; `isWhole` = none has a fraction. */
export type ValueSpan = { min: number; max: number; isWhole: boolean };

/** What numbers are like; null for none. */
export function spanOf(parts: readonly Float64Array[]): ValueSpan | null {
  let [min, max, isWhole] = [Infinity, -Infinity, true];
  for (const part of parts) {
    for (const number of part) {
      if (number < min) min = number;
      if (number > max) max = number;
      if (!Number.isInteger(number)) isWhole = false;
    }
  }
  return min > max ? null : { min, max, isWhole };
}

/** How many numbers fall into each bar, by its number from 0. */
export function countBars({ start, step, bars }: BarPlan, parts: readonly Float64Array[]): Map<number, number> {
  if (bars === 1) return new Map([[0, parts.reduce((sum, { length }) => sum + length, 0)]]);
  const counts = new Array<number>(bars).fill(0);
  for (const part of parts) {
    for (const number of part) {
      // rounding may put the largest value one bar too far
      const bar = Math.min(Math.max(Math.floor((number - start) / step), 0), bars - 1);
      counts[bar] = (counts[bar] ?? 0) + 1;
    }
  }
  return new Map(counts.entries());
}

/**
 * At most 30 bars of a round width (1, 2 or 5 times a power of ten; whole for whole numbers) from a multiple of it on, the largest value
 * in the last one. A span too wide, or too narrow for the digits of its ends, to be divided is one bar.
 */
export function planBars({ min, max, isWhole }: ValueSpan): BarPlan {
  const span = max - min;
  const isTooNarrow = span > 0 && span < Math.max(1e-300, Math.abs(min) * 1e-13, Math.abs(max) * 1e-13);
  if (!Number.isFinite(span) || isTooNarrow) return { start: min, step: Infinity, bars: 1 };
  const least = span / (MOST_BARS - 1);
  const power = 10 ** Math.floor(Math.log10(least === 0 ? 1 : least));
  const round = least === 0 ? 1 : ([1, 2, 5, 10].map((times) => times * power).find((width) => width >= least) ?? 10 * power);
  const step = isWhole ? Math.max(1, round) : round;
  const start = Math.floor(min / step) * step;
  return { start, step, bars: Math.min(MOST_BARS, Math.floor((max - start) / step) + 1) };
}

/** The bars with what was counted by number of the bar (from 0), gaps closed with zeros. */
export function drawBars(plan: BarPlan, { span, counts }: { span: ValueSpan; counts: ReadonlyMap<number, number> }): NumberHistogram {
  const bars = Array.from({ length: plan.bars }, (_, index): NumberBar => ({
    ...edgesOf(plan, index, span), count: counts.get(index) ?? 0,
  }));
  return { kind: 'number', min: span.min, max: span.max, step: Number.isFinite(plan.step) ? plan.step : span.max, bars };
}

function edgesOf({ start, step }: BarPlan, index: number, { min, max }: ValueSpan): { from: number; to: number } {
  if (!Number.isFinite(step)) return { from: min, to: max };
  return { from: rounded(start + index * step), to: rounded(start + (index + 1) * step) };
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
const rounded = (edge: number): number => Number(edge.toPrecision(15));
