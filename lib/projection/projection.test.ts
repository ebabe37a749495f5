import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import type { ReadBody } from '@/lib/hubtalk/read-body';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { retryDeferred } from '@/lib/ingest/retry-deferred';
import { payload } from '@/lib/ingest/testing/deliver';
import { dumpProjection } from './testing/dump';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

type Payload = Record<string, unknown>;

let clock = Date.parse('2026-02-03T00:00:00Z');
const prepared = (body: Payload) => prepareDelivery(Buffer.from(JSON.stringify(body)), new Date((clock += 1_000)));
const record = async (...all: Payload[]) => recordBatch(all.map(prepared));

/** An attempt of a call; later numbers start an hour later each. */
const attempt = (call: string, number: number, changes: Payload = {}): Payload => payload({
  call_event_uuid: `${call}-${number}`,
  call_uuid: call,
  attempt_number: number,
  call_datetime: `2026-02-02T${String(9 + number).padStart(2, '0')}:00:00Z`,
  end_datetime: `2026-02-02T${String(9 + number).padStart(2, '0')}:01:41Z`,
  ...changes,
});

const silent = { status: 'NO_ANSWER', result: '', final_result: '', full_transcript: '', text_detail: '', answer: '', last_answer: '',
  mapped_answers: {}, conversation: {}, sentiment_analysis: '', summary: '', analytics_data: {}, duration: 0, bill_duration: null };

describe('a call', () => {
  it('is the example payload, column by column', async () => {
    await record(payload());
    expect(await reader().call.findFirst({ include: { campaign: true, agent: true } })).toMatchObject({
      uuid: '794ea9ef-0304-450a-864a-cd1be055a28d', type: 'outbound', phoneNumber: '77778228912', phoneDigits: '77778228912',
      callStatus: 'COMPLETED', outcome: 'ANSWERED', result: 'CALL_ANSWERED_INFORMATION_TRANSFERRED', sentiment: 'neutral',
      attemptCount: 1, answeredCount: 1, reached: true, durationSeconds: 101, billDurationSeconds: 97,
      firstAttemptAt: new Date('2026-02-02T10:20:24Z'), lastAttemptAt: new Date('2026-02-02T10:20:24Z'),
      campaign: { uuid: 'a2b099ab-08fe-43b9-b581-420f032ccb2d', name: null }, agent: { name: 'test_agent' },
    });
    const values = await reader().variableValue.findMany({ include: { definition: true } });
    expect(values.map(({ definition: { name, columnNumber }, text, number, kind }) => [name, columnNumber, text, number, kind]).sort()).toEqual([
      ['clientName', 20, 'John Doe', null, 'string'],
      ['debt', 5, '15000', 15000, 'number'],
      ['phone', 17, '77778228912', 77778228912, 'number'],
    ]);
  });

  it('is decided by its last answered attempt, and its status by its last one', async () => {
    await record(attempt('c', 1, silent), attempt('c', 3, { ...silent, call_status: 'FAILED', status: 'FAILED' }));
    await record(attempt('c', 2, { result: 'PROMISED', sentiment_analysis: 'positive' }));
    expect(await reader().call.findFirst()).toMatchObject({
      outcome: 'ANSWERED', result: 'PROMISED', sentiment: 'positive', callStatus: 'FAILED', attemptCount: 3, answeredCount: 1, reached: true,
      durationSeconds: 101, billDurationSeconds: 97,
    });
  });

  it('takes a variable’s latest value that is not empty, whichever attempt comes first', async () => {
    const debts = (...debt: unknown[]) => ({ extra_variables: debt.map((value) => ({ name: 'debt', value, column_number: 5 })) });
    await record(attempt('c', 3, debts('')));
    await record(attempt('c', 1, debts(100)));
    await record(attempt('c', 2, { extra_variables: [{ name: 'debt', value: 90, column_number: 5 }, { name: 'late', value: 'x' }] }));
    const values = await reader().variableValue.findMany({ include: { definition: true }, orderBy: { definitionId: 'asc' } });
    expect(values.map(({ definition, text }) => [definition.name, text])).toEqual([['debt', '90'], ['late', 'x']]);
  });

  it('goes with its last attempt when that turns out to be of another call', async () => {
    await record(attempt('wrong', 1, { call_status: 'IN_PROGRESS' }));
    await record(attempt('wrong', 1, { call_uuid: 'right' }));
    expect((await reader().call.findMany()).map(({ uuid, attemptCount }) => [uuid, attemptCount])).toEqual([['right', 1]]);
  });

  it('gives its campaign to an attempt that was sent without one', async () => {
    await record(attempt('c', 1), attempt('c', 2, { call_campaign_uuid: null }));
    const attempts = await reader().attempt.findMany();
    expect(new Set(attempts.map(({ campaignId }) => campaignId)).size).toBe(1);
    expect(attempts[0]?.campaignId).not.toBeNull();
  });
});

describe('one bad projection', () => {
  it('harms no neighbour, and its body is kept', async () => {
    const broken = attempt('broken', 1);
    const receipts = await recordBatch([prepared(attempt('good', 1)), { ...prepared(broken), read: brokenRead(broken) }, prepared(attempt('fine', 1))]);
    expect(receipts.map(({ state }) => state)).toEqual(['projected', 'deferred', 'projected']);
    expect((await reader().call.findMany({ orderBy: { uuid: 'asc' } })).map(({ uuid }) => uuid)).toEqual(['fine', 'good']);
    expect(await reader().delivery.count()).toBe(3);
  });
});

/** As read, but with an end that no database takes; it stands for whatever a projection may stumble over. */
function brokenRead(body: Payload): ReadBody {
  const { read } = prepared(body);
  if (read.kind !== 'revision') throw new Error('the example reads as a revision');
  return { ...read, revision: { ...read.revision, endedAt: new Date(Number.NaN) } };
}

describe('any order of arrival, in any batches', () => {
  it('gives the same rows', async () => {
    const deliveries = ['a', 'b'].flatMap((call) => [
      attempt(call, 1, { ...silent, call_status: 'PENDING' }),
      attempt(call, 1, { ...silent, call_status: 'COMPLETED', extra_variables: [{ name: 'debt', value: 7, column_number: 5 }] }),
      attempt(call, 2, { ...silent, status: 'BUSY', agent_wb_name: 'renamed', call_campaign_uuid: '' }),
      attempt(call, 3, { call_status: 'IN_PROGRESS', summary: '', extra_variables: [{ name: 'debt', value: '', column_number: 5 }] }),
      attempt(call, 3, { end_datetime: '2026-02-02T12:05:00Z', summary: 'second', phone_number: '' }),
      attempt(call, 3, { end_datetime: '2026-02-02T12:06:00Z', summary: '', result: 'LATER' }),
    ]);
    await record(...deliveries);
    const wanted = await dumpProjection();
    const orders = fc.tuple(fc.shuffledSubarray(deliveries, { minLength: deliveries.length }), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }));
    await fc.assert(fc.asyncProperty(orders, async ([shuffled, sizes]) => {
      await database.close();
      database = await openTestDatabase();
      for (let begin = 0, step = 0; begin < shuffled.length; begin += sizes[step++] ?? 1) {
        await record(...shuffled.slice(begin, begin + (sizes[step] ?? 1)));
      }
      expect(await dumpProjection()).toEqual(wanted);
    }), { numRuns: 25 });
  }, 120_000);
});

describe('a deferred delivery', () => {
  it('is tried again when it is due, and is then like any other', async () => {
    const body = attempt('c', 1);
    await recordBatch([{ ...prepared(body), read: brokenRead(body) }]);
    const { retryAt, tries } = (await reader().delivery.findFirst()) ?? { retryAt: null, tries: 0 };
    expect(tries).toBe(1);
    expect(await retryDeferred(new Date((retryAt?.getTime() ?? 0) - 1))).toBe(0);
    expect(await retryDeferred(retryAt ?? new Date(0))).toBe(1);
    expect(await reader().delivery.findFirst()).toMatchObject({ state: 'projected', result: 'processed', httpStatus: 200, retryAt: null });
    expect(await reader().call.findFirst()).toMatchObject({ uuid: 'c', attemptCount: 1 });
  });
});
