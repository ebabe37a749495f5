import { describe, expect, it } from 'vitest';
import { isReversed, resolveRange } from './range';

const resolved = (bounds: { from?: string; to?: string }, { now, zone = 'Asia/Almaty' }: { now: string; zone?: string }) => {
  const { from, to } = resolveRange(bounds, zone, new Date(now));
  return [from?.toISOString() ?? null, to?.toISOString() ?? null];
};

describe('a relative range', () => {
  // Wednesday, 01:30 on the 5th in Almaty
  const now = '2026-03-04T20:30:00Z';

  it('is of the days of the workspace, not of UTC', () => {
    expect(resolved({ from: 'today' }, { now })).toEqual(['2026-03-04T19:00:00.000Z', null]);
    expect(resolved({ to: 'today' }, { now })).toEqual([null, '2026-03-05T19:00:00.000Z']);
    expect(resolved({ from: 'today', to: 'today' }, { now, zone: 'UTC' })).toEqual(['2026-03-04T00:00:00.000Z', '2026-03-05T00:00:00.000Z']);
    expect(resolved({ from: '-6d' }, { now })).toEqual(['2026-02-26T19:00:00.000Z', null]);
  });

  it('is of whole weeks from Monday and of whole months', () => {
    expect(resolved({ from: 'week', to: 'week' }, { now, zone: 'UTC' })).toEqual(['2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z']);
    expect(resolved({ from: '-1w', to: '-1w' }, { now, zone: 'UTC' })).toEqual(['2026-02-23T00:00:00.000Z', '2026-03-02T00:00:00.000Z']);
    expect(resolved({ from: 'week' }, { now: '2026-03-08T12:00:00Z', zone: 'UTC' })).toEqual(['2026-03-02T00:00:00.000Z', null]);
    expect(resolved({ from: 'week' }, { now: '2026-03-09T00:00:00Z', zone: 'UTC' })).toEqual(['2026-03-09T00:00:00.000Z', null]);
    expect(resolved({ from: 'month', to: 'month' }, { now, zone: 'UTC' })).toEqual(['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z']);
    expect(resolved({ from: '-1m', to: '-1m' }, { now: '2026-03-31T12:00:00Z', zone: 'UTC' })).toEqual(['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']);
    expect(resolved({ from: '-14m', to: '-13m' }, { now, zone: 'UTC' })).toEqual(['2025-01-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z']);
  });

  it('moves with the clock', () => {
    expect(resolved({ from: 'today' }, { now: '2026-03-05T18:59:59Z' })).toEqual(['2026-03-04T19:00:00.000Z', null]);
    expect(resolved({ from: 'today' }, { now: '2026-03-05T19:00:00Z' })).toEqual(['2026-03-05T19:00:00.000Z', null]);
  });

  it('has days of 23 and 25 hours where the clocks change', () => {
    const zone = 'Europe/Berlin';
    expect(resolved({ from: 'today', to: 'today' }, { now: '2026-03-29T10:00:00Z', zone })).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    expect(resolved({ from: '-1d', to: '-1d' }, { now: '2026-10-26T10:00:00Z', zone })).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
    expect(resolved({ from: 'week', to: 'week' }, { now: '2026-03-29T21:59:59Z', zone })).toEqual(['2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    // Almaty moved from UTC+6 to UTC+5 on 2024-03-01 (trap 30).
    expect(resolved({ from: '-1m', to: 'today' }, { now: '2024-03-01T10:00:00Z' })).toEqual(['2024-01-31T18:00:00.000Z', '2024-03-01T19:00:00.000Z']);
  });

  it('may be empty on some days without being wrong', () => {
    expect(isReversed({ from: 'week', to: '-3d' })).toBe(false);
    const [from, to] = resolved({ from: 'week', to: '-3d' }, { now: '2026-03-02T12:00:00Z', zone: 'UTC' });
    expect(String(from) > String(to)).toBe(true);
  });
});
