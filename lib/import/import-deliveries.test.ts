import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { AppError } from '@/lib/errors/app-error';
import * as recording from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { importDeliveries } from './import-deliveries';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
});

async function* chunksOf(...lines: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.concat([Buffer.from(line), Buffer.from('\n')]);
}

const attempt = (event: string, changes: Record<string, unknown> = {}) =>
  JSON.stringify(payload({ call_event_uuid: event, call_uuid: `call of ${event}`, ...changes }));

describe('an import', () => {
  it('takes every line the way of the webhook and says what became of it', async () => {
    const report = await importDeliveries({ chunks: chunksOf(
      attempt('a'), attempt('a'), attempt('a', { end_datetime: '2026-02-02T11:00:00Z' }), attempt('a', { call_status: 'PENDING' }),
      '', '{"no":"attempt"}', '[1', attempt('b'),
    ) });
    expect(report).toMatchObject({ isFinished: true, lines: 7, processed: 2, duplicate: 1, updated: 1, stale: 1, deferred: 0, rejected: 2 });
    expect(report.rejectedLines).toMatchObject([{ number: 6, isStored: true }, { number: 7, isStored: true }]);
    expect(await reader().attempt.count()).toBe(2);
    expect(await reader().delivery.count()).toBe(6);
  });

  it.each([
    ['payload', JSON.stringify(payload(), null, 1)], ['list', JSON.stringify([payload(), payload()], null, 2)],
    ['list that a mark precedes', `\ufeff${JSON.stringify([[]], null, '\t')}`],
  ])('of a %s that was laid out for the eye is refused before anything is stored', async (_, text) => {
    await expect(importDeliveries({ chunks: chunksOf(text) })).rejects.toThrow(/over several lines.*jq -c/);
    expect(await reader().delivery.count()).toBe(0);
  });

  it('changes nothing when it is run again', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => attempt(`event ${index}`));
    expect(await importDeliveries({ chunks: chunksOf(...lines) })).toMatchObject({ processed: 150, duplicate: 0 });
    expect(await importDeliveries({ chunks: chunksOf(...lines) })).toMatchObject({ processed: 0, duplicate: 150 });
    expect(await reader().attempt.count()).toBe(150);
  });

  it('keeps bodies bit for bit, but not the byte order mark of the file', async () => {
    const body = Buffer.from(attempt('a').replace('}', ' \t}'));
    await importDeliveries({ chunks: chunksOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]), Buffer.from([0x22, 0xff, 0x22])) });
    const stored = await reader().delivery.findMany({ orderBy: { id: 'asc' } });
    expect(stored.map((row) => Buffer.from(decodeBody(row.body, row.bodyCodec)))).toEqual([body, Buffer.from([0x22, 0xff, 0x22])]);
  });

  it('stores nothing of a line that the webhook would not take', async () => {
    const report = await importDeliveries({ chunks: chunksOf(`"${'x'.repeat(5 * 1024 * 1024)}"`, attempt('a')) });
    expect(report).toMatchObject({ rejected: 1, processed: 1, rejectedLines: [{ number: 1, isStored: false }] });
    expect(await reader().delivery.count()).toBe(1);
  });

  it('waits while the database is locked, and gives up when it stays so', async () => {
    const locked = new AppError('unavailable', 'The database is locked by another process.');
    const spy = vi.spyOn(recording, 'recordBatch').mockRejectedValueOnce(locked).mockRejectedValueOnce(locked);
    expect(await importDeliveries({ chunks: chunksOf(attempt('a')), unavailablePauseMs: 1 })).toMatchObject({ processed: 1 });
    spy.mockRejectedValue(locked);
    await expect(importDeliveries({ chunks: chunksOf(attempt('b')), unavailablePauseMs: 1 })).rejects.toThrow(/locked/);
  });

  it('tries each alone when a batch cannot be recorded', async () => {
    vi.spyOn(recording, 'recordBatch').mockRejectedValueOnce(new Error('one of them')).mockRejectedValueOnce(new Error('this one'));
    const report = await importDeliveries({ chunks: chunksOf(attempt('a'), attempt('b'), attempt('c')) });
    expect(report).toMatchObject({ processed: 2, rejected: 1, rejectedLines: [{ number: 1, reason: 'this one', isStored: false }] });
  });

  it('ends after the batch that it is at when it is stopped', async () => {
    const stopping = new AbortController();
    const lines = Array.from({ length: 400 }, (_, index) => attempt(`event ${index}`));
    const report = await importDeliveries({ chunks: chunksOf(...lines), signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(report.isFinished).toBe(false);
    expect(await reader().attempt.count()).toBe(report.processed);
    expect(report.processed).toBeLessThan(400);
  });
});
