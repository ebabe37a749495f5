import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { countCalls } from '@/lib/calls/data/count-calls';
import { listCalls } from '@/lib/calls/data/list-calls';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { filters, sampleCalls } from '@/lib/filters/testing/arbitraries';
import { callMatches } from '@/lib/filters/testing/naive-reading';
import { wordsOf } from '@/lib/filters/testing/naive-review';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls, storeSampleRules } from '@/lib/filters/testing/store-sample-calls';
import { callWhere } from '@/lib/filters/where';
import { getQueueRules } from '@/lib/settings/data';
import { updateSettings } from '@/lib/settings/mutations';
import { Prisma } from '@/prisma/sqlite/client/client';
import { saveReview, setReviewStatus } from '../mutations';
import { QUEUE_WORDS, type QueueWord } from '../types';
import { countQueue } from './count-queue';
import { getNextInQueue } from './get-next-in-queue';

const AIDA: Viewer = { kind: 'user', userId: 'aida', name: 'Аида', role: 'manager', campaignScope: 'all' };
const ADMIN: Viewer = { ...AIDA, role: 'admin' };
const SCOPED: Viewer = { ...AIDA, campaignScope: ['campaign-a'] };
const ZONE = 'Asia/Almaty';
const dayOf = (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(instant);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

/** By going from call to call until it begins again. */
async function walk(viewer: Viewer, rule?: QueueWord): Promise<string[]> {
  const seen: string[] = [];
  for (let next = await getNextInQueue(viewer, { rule }); next !== null && !seen.includes(next); next = await getNextInQueue(viewer, { rule, afterCallUuid: next }))
    seen.push(next);
  return seen;
}

const refused = (hour: number) => sampleAttempt({ sentiment: 'negative', result: 'REFUSED', startedAt: new Date(Date.UTC(2026, 1, 2, hour)) });

describe('the review queue', () => {
  it('counts what a naive reading of its rules finds, under any filter and in any scope', async () => {
    await fc.assert(fc.asyncProperty(sampleCalls, fc.array(filters, { minLength: 10, maxLength: 10 }), async (calls, chosen) => {
      await database.close();
      database = await openTestDatabase();
      await storeSampleCalls(calls, { timeZone: ZONE });
      await storeSampleRules();
      for (const filter of [{}, ...chosen]) for (const viewer of [AIDA, SCOPED]) {
        const seen = calls.filter((call) => callMatches(call, filter, dayOf) && (viewer === AIDA || call.campaign === 'campaign-a'));
        const expected = Object.fromEntries(QUEUE_WORDS.map((word) => [word, seen.filter((call) => wordsOf(call).queue.includes(word)).length]));
        expect(await countQueue(viewer, filter)).toEqual(expected);
      }
      for (const word of QUEUE_WORDS)
        expect(await walk(AIDA, word)).toEqual((await listCalls(AIDA, { filter: { queue: [word] }, limit: 500 })).rows.map(({ callUuid }) => callUuid));
    }), { numRuns: 6, endOnFailure: true });
  }, 120_000);

  it('goes from the newest call to the oldest and begins again, without those that were reviewed meanwhile', async () => {
    await storeSampleCalls([1, 2, 3].map((hour) => sampleCall({ uuid: `call-${hour}`, attempts: [refused(hour)] })));
    expect(await walk(AIDA)).toEqual(['call-3', 'call-2', 'call-1']);
    expect(await getNextInQueue(AIDA, { afterCallUuid: 'CALL-1' })).toBe('call-3');
    expect(await getNextInQueue(AIDA, { afterCallUuid: 'call-2', backward: true })).toBe('call-3');
    expect(await getNextInQueue(AIDA, { afterCallUuid: 'call-3', backward: true })).toBeNull();
    const review = { version: 0, sentimentAgreed: null, humanSentiment: null, resultAgreed: null, humanResult: null, comment: null, answers: [] };
    await saveReview(AIDA, { ...review, callUuid: 'call-2', attemptUuid: 'call-2-e0', status: 'reviewed' });
    expect(await getNextInQueue(AIDA, { afterCallUuid: 'call-3' })).toBe('call-1');
    expect(await getNextInQueue(AIDA, { afterCallUuid: 'call-2' })).toBe('call-1');
    await saveReview(AIDA, { ...review, callUuid: 'call-1', attemptUuid: 'call-1-e0', status: 'disputed' });
    expect([await walk(AIDA), await getNextInQueue(AIDA, { afterCallUuid: 'call-3' })]).toEqual([['call-3'], null]);
  });

  it('takes a call that was asked for by hand, whatever the rules, and gives it back', async () => {
    await storeSampleCalls([sampleCall({ uuid: 'call-1', attempts: [sampleAttempt({ outcome: 'BUSY', result: null })] })]);
    expect(await countQueue(AIDA)).toMatchObject({ manual: 0, any: 0 });
    await setReviewStatus(AIDA, { callUuid: 'call-1', status: 'to_review' });
    expect(await countQueue(AIDA)).toMatchObject({ manual: 1, any: 1, unmapped: 0 });
    await setReviewStatus(AIDA, { callUuid: 'call-1', status: 'reviewed' });
    expect(await countQueue(AIDA)).toMatchObject({ manual: 0, any: 0 });
  });

  it('follows its settings: negative and unmapped calls, until an admin says otherwise', async () => {
    await storeSampleCalls([
      sampleCall({ uuid: 'negative', attempts: [refused(1)] }), sampleCall({ uuid: 'unmapped', attempts: [sampleAttempt({ durationSeconds: 30 })] }),
      sampleCall({ uuid: 'long', attempts: [sampleAttempt({ result: 'PAID', durationSeconds: 300 })] }),
    ]);
    expect(await getQueueRules()).toEqual({ queueNegative: true, queueUnmapped: true, queueLongSeconds: null, queueRandomPercent: 0 });
    expect(await countQueue(AIDA)).toEqual({ negative: 1, unmapped: 1, long: 0, random: 0, manual: 0, any: 2 });
    await updateSettings(ADMIN, { queueNegative: false, queueUnmapped: false, queueLongSeconds: 200, queueRandomPercent: 100 });
    expect(await countQueue(AIDA)).toEqual({ negative: 0, unmapped: 0, long: 1, random: 3, manual: 0, any: 3 });
    await updateSettings(ADMIN, { queueNegative: true, queueLongSeconds: null, queueRandomPercent: 0 });
    expect(await countQueue(AIDA)).toEqual({ negative: 1, unmapped: 0, long: 0, random: 0, manual: 0, any: 1 });
    expect(await countCalls(AIDA, { queue: ['any'] })).toBe(1);
  });

  it('draws the same calls every time, about as many as it should, of every stretch of them', async () => {
    await inTransaction((tx) => tx.$executeRaw`
      INSERT INTO calls (id, uuid, outcome, sentiment, result, attempt_count, answered_count, reached, first_attempt_at, last_attempt_at)
      SELECT n, 'c' || CAST(n AS TEXT), 'ANSWERED', 'neutral', 'PAID', 1, 1, ${true}, ${new Date(0)}, ${new Date(0)}
      FROM (WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000) SELECT n FROM numbers) s`);
    for (const percent of [1, 10, 50, 100]) {
      await updateSettings(ADMIN, { queueRandomPercent: percent });
      const { random } = await countQueue(AIDA);
      expect(Math.abs(random - 200 * percent)).toBeLessThanOrEqual(5 * Math.sqrt(200 * percent));
      expect((await countQueue(AIDA)).random).toBe(random);
    }
    await updateSettings(ADMIN, { queueRandomPercent: 10 });
    const drawn = (await listIds()).filter((id) => id > 0);
    for (const stretch of [0, 1, 2, 3, 4, 5, 6]) expect(Math.abs(drawn.filter((id) => id % 7 === stretch).length - 2000 / 7)).toBeLessThan(85);
    for (const from of [0, 5000, 10000, 15000]) expect(Math.abs(drawn.filter((id) => id > from && id <= from + 5000).length - 500)).toBeLessThan(110);
  });
});

async function listIds(): Promise<number[]> {
  const where = callWhere({ queue: ['random'] }, { viewer: AIDA, timeZone: ZONE });
  const rows = await reader().$queryRaw<{ id: number | bigint }[]>(Prisma.sql`SELECT c.id FROM calls c WHERE ${where}`);
  return rows.map(({ id }) => Number(id));
}
