import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { openTestDatabase, type TestDatabase } from '@/lib/db/testing/test-database';
import { childEnvironment } from '@/lib/env/child-environment';
import { computeMetrics } from '@/lib/metrics/data/compute-metrics';
import { dumpProjection } from '@/lib/projection/testing/dump';
import { prepareDelivery } from './prepare-delivery';
import { recordBatch } from './record-batch';
import { payload } from './testing/deliver';
import type { Fed } from './testing/feed-process';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ADMIN: Viewer = { kind: 'user', userId: 'u', name: 'admin', role: 'admin', campaignScope: 'all' };

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-feed-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

/** Few calls with many attempts, each in two revisions, with names and variables in common: everything that processes can meet over. */
const bodies = Array.from({ length: 400 }, (_, index) => JSON.stringify(payload({
  call_event_uuid: `event-${index >> 1}`,
  call_uuid: `call-${(index >> 1) % 20}`,
  call_campaign_uuid: `campaign-${(index >> 1) % 4}`,
  agent_uuid: `agent-${(index >> 1) % 3}`,
  attempt_number: Math.floor((index >> 1) / 20) + 1,
  call_datetime: new Date(Date.UTC(2026, 1, 2, 9, index >> 1)).toISOString(),
  end_datetime: new Date(Date.UTC(2026, 1, 2, 9, index >> 1, 40)).toISOString(),
  call_status: index % 2 === 0 ? 'IN_PROGRESS' : 'COMPLETED',
  duration: 40,
  extra_variables: [{ name: `column ${index % 7}`, value: index, column_number: index % 7 }],
})));

/** The same deliveries in an order of its own. */
async function feed(number: number): Promise<Fed[]> {
  const order = fc.sample(fc.shuffledSubarray(bodies.map((_, index) => index), { minLength: bodies.length }), { numRuns: 1, seed: number })[0] ?? [];
  const file = path.join(folder, `${number}.json`);
  writeFileSync(file, JSON.stringify(order.map((index) => bodies[index])));
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'lib/ingest/testing/feed-process.ts', file], {
    cwd: ROOT, env: childEnvironment({ DATABASE_URL: database.url }), stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const fed: Fed[] = JSON.parse(printed);
  return bodies.map((_, index) => fed[order.indexOf(index)] ?? { result: null, problem: 'no answer' });
}

describe('three processes that are sent the same deliveries at the same time, each in another order', () => {
  it('acknowledge all, count each once, and leave the rows and figures that one process leaves', async () => {
    const fed = await Promise.all([1, 2, 3].map(feed));
    expect(fed.flat().filter(({ result }) => result === null)).toEqual([]);
    for (const [index] of bodies.entries()) {
      const results = fed.map((answers) => answers[index]?.result);
      expect(results.filter((result) => result !== 'duplicate'), `delivery ${index}`).toHaveLength(1);
      expect(results).not.toContain('deferred');
    }
    expect(await reader().delivery.count()).toBe(bodies.length);
    expect(await reader().delivery.aggregate({ _sum: { duplicates: true } })).toEqual({ _sum: { duplicates: 2 * bodies.length } });
    const [together, figures] = [await dumpProjection(), await computeMetrics(ADMIN, {})];
    expect(figures).toMatchObject({ calls: 20, attempts: 200, durationSeconds: 200 * 40 });

    await database.close();
    database = await openTestDatabase();
    for (let at = 0; at < bodies.length; at += 50) {
      await recordBatch(bodies.slice(at, at + 50).map((body) => prepareDelivery(Buffer.from(body), new Date())));
    }
    expect(together).toEqual(await dumpProjection());
    expect(figures).toEqual(await computeMetrics(ADMIN, {}));
  }, 180_000);
});
