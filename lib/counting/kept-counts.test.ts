import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptCounts } from './kept-counts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** Gives 1, then 2 …, each after so long. */
function counting(tookMs: number) {
  let asked = 0;
  const count = vi.fn(async () => {
    asked += 1;
    const mine = asked;
    await new Promise((resolve) => setTimeout(resolve, tookMs));
    return mine;
  });
  return count;
}

async function settled(counted: Promise<number>): Promise<number> {
  await vi.advanceTimersByTimeAsync(500);
  return counted;
}

it('counts anew each time what is counted quickly', async () => {
  const [kept, count] = [new KeptCounts(), counting(10)];
  expect([await settled(kept.get('a', count)), await settled(kept.get('a', count))]).toEqual([1, 2]);
});

it('counts what takes long once for all who ask within half a minute, then behind the old figure', async () => {
  const [kept, count] = [new KeptCounts(), counting(400)];
  const both = await Promise.all([kept.get('a', count), settled(kept.get('a', count))]);
  expect(both).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(31_000);
  expect([await kept.get('a', count), await kept.get('a', count)]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(500);
  expect([await kept.get('a', count), count.mock.calls.length]).toEqual([2, 2]);
});

it('keeps keys apart, and no count that failed', async () => {
  const [kept, slow] = [new KeptCounts(), counting(400)];
  await settled(kept.get('a', slow));
  expect(await settled(kept.get('b', async () => 70))).toBe(70);
  await expect(kept.get('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await settled(kept.get('c', async () => 5))).toBe(5);
});

it('forgets, also what was begun before', async () => {
  const [kept, count] = [new KeptCounts(), counting(400)];
  await settled(kept.get('a', count));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await kept.get('a', count)).toBe(1);
  kept.forget();
  // what was being counted before it was told ends last, and is not kept
  expect([await settled(kept.get('a', count)), await settled(kept.get('a', count))]).toEqual([3, 3]);
});
