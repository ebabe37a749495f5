import { expect, it } from 'vitest';
import { percentile } from './percentile';

it('takes the nearest rank, of any order, and nothing of nothing', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([50, 99, 100, 1].map((percent) => percentile(hundred, percent))).toEqual([50, 99, 100, 1]);
  expect(percentile([7], 50)).toBe(7);
  expect(percentile([], 99)).toBeNull();
});
