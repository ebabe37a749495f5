import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/time/day';
import { ARRIVAL_TRAP_KINDS } from './deliver-call';
import { describeDeliveries, generateDeliveries } from './generate-deliveries';
import { DIALLING_DAYS, localDay, localHour, weekdayOf } from './schedule';
import { readDatedAttempts, readDeliveries, textOf, type ReadAttempt } from './testing/read-demo';
import { PAYLOAD_TRAPS } from './trapped-payload';

const ANCHOR_DAY = '2026-11-24';
const deliveries = readDeliveries({ anchorDay: ANCHOR_DAY });
const attempts = readDatedAttempts(deliveries);
const outbound = attempts.filter(({ fields }) => fields.call_type === 'outbound');

const answerRate = (some: readonly ReadAttempt[]): number => some.filter(({ answered }) => answered).length / some.length;
const atHours = (first: number, last: number): ReadAttempt[] =>
  outbound.filter(({ startedMs }) => localHour(startedMs) >= first && localHour(startedMs) <= last);

describe('the deliveries of the demo', () => {
  it('are the same bytes for the same seed and day, and others for another seed', () => {
    const digest = (seed?: string): string => {
      const hash = createHash('sha256');
      for (const body of generateDeliveries({ anchorDay: ANCHOR_DAY, calls: 600, ...(seed ? { seed } : {}) })) hash.update(`${body}\n`);
      return hash.digest('hex');
    };
    expect(digest()).toBe(digest());
    expect(digest('another')).not.toBe(digest());
  });

  it('move with the anchor day and keep their number', () => {
    const count = (anchorDay: string): number => [...generateDeliveries({ anchorDay, calls: 300 })].length;
    expect(Math.abs(count('2026-11-24') - count('2027-03-01'))).toBeLessThan(30);
  });

  it('hold 5 000 calls in 6 campaigns, inbound calls in none, and about 9 000 attempts', () => {
    expect(new Set(deliveries.map(({ callUuid }) => callUuid)).size).toBe(5_000);
    const campaigns = new Set(deliveries.map(({ fields }) => textOf(fields.call_campaign_uuid)).filter((uuid) => uuid !== ''));
    expect(campaigns.size).toBe(6);
    const inbound = deliveries.filter(({ fields }) => fields.call_type === 'inbound');
    expect(inbound.length).toBeGreaterThan(20);
    expect(inbound.every(({ fields }) => textOf(fields.call_campaign_uuid) === '')).toBe(true);
    const events = new Set(deliveries.map(({ eventUuid }) => eventUuid)).size;
    expect(events).toBeGreaterThan(8_500);
    expect(events).toBeLessThan(9_500);
  });

  it('cover the 60 days that end at the anchor day', () => {
    const days = [...new Set(attempts.map(({ startedMs }) => localDay(startedMs)))].sort();
    expect(days).toHaveLength(DIALLING_DAYS);
    expect(days[0]).toBe(addDays(ANCHOR_DAY, 1 - DIALLING_DAYS));
    expect(days.at(-1)).toBe(ANCHOR_DAY);
  });

  it('start nothing after the given instant', () => {
    const endsAt = new Date('2026-11-24T07:30:00Z');
    const early = readDatedAttempts(readDeliveries({ anchorDay: ANCHOR_DAY, calls: 1_000, endsAt }));
    expect(Math.max(...early.map(({ startedMs }) => startedMs))).toBeLessThanOrEqual(endsAt.getTime() + 90_000);
    expect(new Set(readDeliveries({ anchorDay: ANCHOR_DAY, calls: 1_000, endsAt }).map(({ callUuid }) => callUuid)).size).toBe(1_000);
  });

  it('are answered less with every attempt', () => {
    const rates = [1, 2, 3, 4, 5].map((number) => answerRate(outbound.filter((attempt) => attempt.number === number)));
    expect(rates).toEqual([...rates].sort((one, other) => other - one));
    expect(rates[0]).toBeGreaterThan(0.5);
  });

  it('are answered most at noon and in the evening, and are few on Sundays', () => {
    expect(answerRate(atHours(12, 13))).toBeGreaterThan(answerRate(atHours(9, 10)) + 0.1);
    expect(answerRate(atHours(12, 13))).toBeGreaterThan(answerRate(atHours(14, 16)) + 0.1);
    expect(answerRate(atHours(18, 19))).toBeGreaterThan(answerRate(atHours(14, 16)) + 0.1);
    const weekdays = outbound.map(({ startedMs }) => weekdayOf(localDay(startedMs)));
    const perWeekday = [0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdays.filter((held) => held === weekday).length);
    expect(Math.min(...perWeekday)).toBe(perWeekday[0]);
    expect(outbound.every(({ startedMs }) => localHour(startedMs) >= 9 && localHour(startedMs) < 21)).toBe(true);
  });

  it('hold every trap at least once', () => {
    const met = new Set(deliveries.flatMap(({ traps }) => traps));
    expect([...PAYLOAD_TRAPS.map(({ kind }) => kind), ...ARRIVAL_TRAP_KINDS].filter((kind) => !met.has(kind))).toEqual([]);
  });

  it('hold conversations that differ from one another', () => {
    const transcripts = attempts.map(({ fields }) => textOf(fields.full_transcript)).filter((text) => text.includes('user:'));
    expect(transcripts.length).toBeGreaterThan(3_000);
    expect(new Set(transcripts).size / transcripts.length).toBeGreaterThan(0.85);
  });

  it('leave no slot of a phrase unfilled', () => {
    expect(deliveries.filter(({ fields }) => /[{[]\w*[|}]/.test(`${textOf(fields.full_transcript)}${textOf(fields.summary)}`))).toEqual([]);
  });

  it('use telephone numbers that belong to nobody', () => {
    expect(deliveries.every(({ fields }) => /^(\+?7|8)700000\d{4}$/.test(textOf(fields.phone_number)))).toBe(true);
  });

  it('write numbers beyond 2^53 digit for digit', () => {
    const big = deliveries.filter(({ body }) => body.includes('"Номер договора","value":90'));
    expect(big.length).toBeGreaterThan(1_000);
    expect(big.every(({ body }) => /"Номер договора","value":90\d{17},/.test(body))).toBe(true);
    expect(deliveries.some(({ body }) => body.includes('"value":12345678901234567890123,'))).toBe(true);
    expect(deliveries.some(({ body }) => /[\uE000-\uF8FF]/.test(body))).toBe(false);
  });

  it('arrive in the order of their arrival, with some second attempts before the first', () => {
    const arrivals = [...describeDeliveries({ anchorDay: ANCHOR_DAY, calls: 500 })].map(({ arrivesMs }) => arrivesMs);
    expect(arrivals).toEqual([...arrivals].sort((one, other) => one - other));
  });
});
