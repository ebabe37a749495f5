import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { NoPostgresql, startPostgresql } from '@/lib/db/testing/private-postgresql';
import { makeFolder, startProduct } from '../product/start-product';
import { inForm, reportFigure, skipLoudly } from './form';
import { startSending, tally, untilAcknowledged } from './sender';
import { lostOf, readStored } from './stored';

const WHAT = 'PostgreSQL restart under load';
const RESTARTS = inForm({ short: 1, full: 10 });
const RECOVERS_WITHIN_MS = 5_000;

it('outlives restarts of PostgreSQL as after a crash, under load, and loses nothing that it acknowledged', async ({ skip }) => {
  const server = await startPostgresql({ isDurable: true }).catch((fault: unknown) => {
    if (!(fault instanceof NoPostgresql)) throw fault;
    skipLoudly(WHAT, fault.message);
    return skip();
  });
  const { folder, remove } = makeFolder();
  const databaseUrl = server.urlOf('postgres');
  const product = await startProduct({ folder, databaseUrl });
  const acknowledged: string[] = [];
  const recoveredMs: number[] = [];
  const sender = startSending({ port: product.port, onAcknowledged: (uuid) => acknowledged.push(uuid) });
  await untilAcknowledged(sender);
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    await sleep(1_500);
    await server.restart();
    const isBackAtMs = performance.now();
    await sleep(RECOVERS_WITHIN_MS + 500);
    const first = sender.answered.find(({ atMs, answer }) => atMs > isBackAtMs && answer.status === 200);
    recoveredMs.push((first?.atMs ?? Infinity) - isBackAtMs);
  }
  await sender.stop();
  const stored = await readStored(databaseUrl);
  // throws when the process is gone
  process.kill(product.pid, 0);
  await product.stop();
  await server.stop();
  remove();
  const answers = sender.answered.map(({ answer }) => answer);
  expect(sender.unanswered).toEqual([]);
  expect(tally(answers)).toMatch(/^200: \d+(, 503: \d+)?$/);
  expect(lostOf(acknowledged, stored)).toEqual([]);
  expect(stored.twice).toBe(0);
  const slowestMs = Math.max(...recoveredMs);
  expect(slowestMs).toBeLessThanOrEqual(RECOVERS_WITHIN_MS);
  reportFigure(WHAT, `${RESTARTS} immediate restarts: the process lives, ${tally(answers)}, 0 of ${acknowledged.length} acknowledged lost, 0 doubled; ` +
    `acknowledges again ${Math.round(slowestMs)} ms after PostgreSQL is back`);
});
