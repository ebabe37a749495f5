import { expect, it } from 'vitest';
import { formatProgress } from './format-progress';
import { Pace } from './pace';
import { ProgressLine } from './progress-line';

it('progress says how far, how fast and how long', () => {
  expect(formatProgress({ done: 12_000, of: 24_000, doneBefore: 0, elapsedMs: 10_000 }, 'deliveries'))
    .toBe('[############------------] 50 %  12 000 of 24 000 deliveries, 1 200/s, 10 s left');
  expect(formatProgress({ done: 12_000, of: 24_000, doneBefore: 11_000, elapsedMs: 10_000 }, 'lines')).toContain('100/s, 2 min left');
  expect(formatProgress({ done: 5, of: 5, doneBefore: 0, elapsedMs: 1_000 }, 'lines')).toBe('[########################] 100 %  5 of 5 lines, 5/s');
  expect(formatProgress({ done: 0, of: 0, doneBefore: 0, elapsedMs: 0 }, 'lines')).toContain('100 %');
  expect(formatProgress({ done: 500, of: null, doneBefore: 0, elapsedMs: 1_000 }, 'lines')).toBe('500 lines, 500/s');
});

it('a terminal gets one line, a log whole ones', () => {
  const written: string[] = [];
  const show = (isTTY: boolean) => {
    written.length = 0;
    const line = new ProgressLine('lines', { isTTY, write: (text) => written.push(text) });
    line.show(0, 2);
    line.show(1, 2);
    line.show(2, 2);
    line.end();
    return written.join('');
  };
  expect(show(false).split('\n').filter(Boolean).every((text) => text.startsWith('['))).toBe(true);
  expect(show(true).match(/\n/g)).toHaveLength(1);
});

it('transactions that take long get shorter, down to a size that still pays', async () => {
  const pace = new Pace();
  const first = pace.batchSize;
  await pace.run(async () => undefined);
  expect(pace.batchSize).toBeGreaterThan(first);
  for (let round = 0; round < 3; round++) await pace.run(() => new Promise((resolve) => setTimeout(resolve, 130)));
  expect(pace.batchSize).toBe(first);
});
