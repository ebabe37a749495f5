import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { env } from '@/lib/env/env';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import type { DeliveryFilter } from '../schema';
import { ADMIN } from '../testing/viewers';
import { countDeliveries } from './count-deliveries';
import { listDeliveries } from './list-deliveries';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await recordBatch([prepareDelivery(Buffer.from(JSON.stringify(payload())), new Date())]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
});

/** How SQLite finds what each statement that `run` prepares reads of deliveries. */
async function plansOf(run: () => Promise<unknown>): Promise<string[]> {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  await run();
  // the newest id is asked for without a condition, and is the first that is met
  const statements = prepare.mock.calls.map(([sql]) => sql).filter((sql) => /^SELECT.*`deliveries`.*WHERE (?!1=1)/s.test(sql));
  prepare.mockRestore();
  const { database: place } = env();
  const file = new Database(place.provider === 'sqlite' ? place.file : '', { readonly: true });
  const explain = (sql: string) => file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<number>(sql.split('?').length - 1).fill(1));
  // SQLite's documented columns
  const steps = statements.flatMap((sql) => explain(sql) as { detail: string }[]);
  file.close();
  return steps.map(({ detail }) => detail).filter((detail) => /deliveries/.test(detail));
}

const FILTERS: DeliveryFilter[] = [
  { state: ['rejected'] }, { state: ['projected', 'deferred'] }, { code: ['400', '422'] }, { code: ['200'], result: ['stale'] }, { warnings: ['present'] },
  { from: '2026-02-02', to: '2026-02-02' }, { campaign: ['b2b099ab-08fe-43b9-b581-420f032ccb2d'], code: ['400'] },
];

// Rows lie among their bodies: looked through by itself, a million of them are two gigabytes.
it.each(FILTERS)('looks through an index for %j, never through the rows', async (filter) => {
  const counted = await plansOf(() => countDeliveries(ADMIN, filter));
  const listed = await plansOf(() => listDeliveries(ADMIN, { filter, direction: 'desc', limit: 50 }));
  const steps = [...counted, ...listed];
  expect(steps.length).toBeGreaterThanOrEqual(1);
  const allowed = /COVERING INDEX|INDEX deliveries_attempt_id_idx|INTEGER PRIMARY KEY \(rowid=\?\)/;
  expect(steps.filter((step) => !allowed.test(step))).toEqual([]);
});
