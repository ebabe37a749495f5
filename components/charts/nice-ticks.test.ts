import fc from 'fast-check';
import { expect, it } from 'vitest';
import { niceTicks } from './nice-ticks';

it('steps are round', () => {
  expect(niceTicks(412, { isWhole: true })).toEqual([0, 200, 400, 600]);
  expect(niceTicks(0.31, { isWhole: false })).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  expect(niceTicks(1, { isWhole: false })).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(niceTicks(3, { isWhole: true })).toEqual([0, 1, 2, 3]);
  expect(niceTicks(0, { isWhole: true })).toEqual([0, 1]);
});

it('always begin at 0, hold the largest, rise evenly and are few', () => {
  fc.assert(fc.property(fc.oneof(fc.nat(10_000_000), fc.double({ min: 0.0001, max: 1, noNaN: true })), fc.boolean(), (largest, isWhole) => {
    const ticks = niceTicks(largest, { isWhole });
    expect(ticks[0]).toBe(0);
    expect((ticks.at(-1) ?? 0) * (1 + 1e-9)).toBeGreaterThanOrEqual(largest);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
    if (isWhole) expect(ticks.every(Number.isInteger)).toBe(true);
  }));
});
