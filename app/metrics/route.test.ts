import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { forgetEnv } from '@/lib/env/env';
import { deliver, payload, TEST_TOKEN } from '@/lib/ingest/testing/deliver';
import { exportMetrics } from '@/lib/observability/export-metrics';
import { GET } from './route';

const API_TOKEN = 'an-api-token-for-the-scraper';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  vi.stubEnv('API_TOKENS', API_TOKEN);
  database = await openTestDatabase();
  forgetEnv();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const valueOf = (text: string, name: string): number => Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (.+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

async function scrape(headers: Record<string, string> = { authorization: `Bearer ${API_TOKEN}` }): Promise<Response> {
  return GET(new Request('http://localhost/metrics', { headers }), { params: Promise.resolve({}) });
}

describe('/metrics', () => {
  it('wants an API token', async () => {
    expect((await scrape({})).status).toBe(401);
    expect((await scrape({ authorization: `Bearer ${TEST_TOKEN}` })).status).toBe(401);
    const response = await scrape();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  });

  it('counts deliveries by what became of them, and requests that were refused', async () => {
    const before = await (await scrape()).text();
    await deliver(payload());
    await deliver(payload());
    await deliver('{"no":"attempt"}');
    await deliver('x'.repeat(6 * 1024 * 1024));
    await deliver(payload(), {});
    const after = await (await scrape()).text();
    const grown = (name: string) => valueOf(after, name) - (valueOf(before, name) || 0);
    expect(grown('callboard_deliveries_total{result="processed"}')).toBe(1);
    expect(grown('callboard_deliveries_total{result="duplicate"}')).toBe(1);
    expect(grown('callboard_deliveries_total{result="rejected"}')).toBe(1);
    expect(grown('callboard_webhook_refusals_total{code="payload_too_large"}')).toBe(1);
    expect(grown('callboard_webhook_refusals_total{code="unauthenticated"}')).toBe(1);
    expect(grown('callboard_commit_duration_seconds_count')).toBe(3);
    expect(grown('callboard_commit_deliveries_sum')).toBe(3);
  });

  it('says what stands in the database, whichever process wrote it', async () => {
    await deliver(payload());
    await deliver('not json');
    await inTransaction(async (tx) => {
      const now = new Date('2026-11-24T10:00:00Z');
      await tx.delivery.create({ data: {
        receivedAt: now, lastSeenAt: now, state: 'deferred', httpStatus: 202, result: 'stored', bodySha256: new Uint8Array(32), retryAt: now,
        body: new Uint8Array(), bodyCodec: 0, bodyBytes: 0,
      } });
    });
    // the counts of the last fifteen seconds are another database's
    const { text } = await exportMetrics(new Date(Date.now() + 3_600_000));
    expect(['projected', 'deferred', 'rejected'].map((state) => valueOf(text, `callboard_deliveries{state="${state}"}`))).toEqual([1, 1, 1]);
    const { text: at } = await exportMetrics(new Date('2026-11-24T10:01:30Z'));
    expect(valueOf(at, 'callboard_oldest_deferred_age_seconds')).toBe(90);
    expect(valueOf(text, 'callboard_queue_deliveries')).toBe(0);
    expect(valueOf(text, 'callboard_database_size_bytes')).toBeGreaterThan(50_000);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });
});
