import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { deliver, payload, TEST_TOKEN } from '@/lib/ingest/testing/deliver';
import { fitsAttemptFacets, fitsAttemptSlots, fitsCallRollups } from './fits-rollups';
import { checkRollups } from './testing/check-rollups';

let database: TestDatabase;
beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  database = await openTestDatabase();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const change = fc.record({
  call_uuid: fc.constantFrom('call-1', 'call-2'),
  call_event_uuid: fc.constantFrom('event-1', 'event-2', 'event-3'),
  call_campaign_uuid: fc.constantFrom('campaign-1', 'campaign-2', null),
  call_type: fc.constantFrom('outbound', 'inbound'),
  status: fc.constantFrom('ANSWERED', 'BUSY', 'PENDING'),
  call_status: fc.constantFrom('COMPLETED', 'IN_PROGRESS'),
  attempt_number: fc.constantFrom(1, 2, null),
  duration: fc.constantFrom(5, 60, null),
  bill_duration: fc.constantFrom(0, 7, null),
  result: fc.constantFrom('CALL_ANSWERED', 'REFUSED', ''),
  agent_uuid: fc.constantFrom('agent-1', 'agent-2', null),
  call_datetime: fc.constantFrom('2026-02-02T10:14:59.999Z', '2026-02-02T10:15:00Z', '1969-12-31T23:59:59Z'),
  end_datetime: fc.constantFrom('2026-02-02T10:20:00Z', '2026-02-02T10:21:00Z'),
});

describe('kept figures', () => {
  it('are those of a recount, whatever is delivered, merged and moved', async () => {
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      for (const changed of changes) await deliver({ ...payload(), ...changed });
      await checkRollups();
    }), { numRuns: 25, endOnFailure: true });
  }, 120_000);

  it('follow what is deleted and changed by hand', async () => {
    await storeSampleCalls([
      sampleCall({ uuid: 'one', attempts: [sampleAttempt(), sampleAttempt({ number: null, outcome: 'BUSY', durationSeconds: null })] }),
      sampleCall({ uuid: 'two', campaign: null, type: null }),
    ]);
    await checkRollups();
    await inTransaction((tx) => tx.attempt.updateMany({ where: { call: { uuid: 'one' } }, data: { sentiment: 'negative', startedAt: new Date(0) } }));
    await inTransaction((tx) => tx.attempt.deleteMany({ where: { call: { uuid: 'two' } } }));
    await inTransaction((tx) => tx.call.deleteMany({ where: { uuid: 'two' } }));
    await checkRollups();
  });
});

describe('a filter', () => {
  const range = { from: null, to: null };

  it('is answered by them only where they hold all that it asks about', () => {
    expect([{}, { campaign: ['a'] }, { outcome: ['BUSY' as const], not: { type: ['inbound' as const] } }].map(fitsCallRollups)).toEqual([true, true, true]);
    expect([{ q: ['x'] }, { from: 'today' }, { variables: [{ name: 'x', tests: [] }] }, { not: { phone: ['7'] } }].map(fitsCallRollups))
      .toEqual([false, false, false, false]);
    expect(fitsAttemptFacets({ type: ['inbound'] })).toBe(false);
    expect(fitsAttemptSlots({ outcome: ['BUSY'] }, range)).toBe(false);
  });

  it('may have a range of whole quarters of an hour', () => {
    const from = new Date('2026-02-02T10:15:00Z');
    expect(fitsAttemptSlots({ from: 'x' }, { from, to: null })).toBe(true);
    expect(fitsAttemptSlots({ from: 'x' }, { from: new Date(from.getTime() + 1), to: null })).toBe(false);
  });
});
