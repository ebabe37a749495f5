import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { nextDelivery } from '../load/deliveries';
import { HttpConnection } from '../load/http-connection';
import { webhookRequest } from '../load/requests';
import { makeFolder, startProduct } from '../product/start-product';
import { inForm, reportFigure } from './form';
import { startSending, tally, untilAcknowledged } from './sender';
import { lostOf, readStored } from './stored';

const STOPS = inForm({ short: 1, full: 10 });
const TAKEN_AFTER = 1_000;
const ENDS_WITHIN_MS = 10_000;

it('keeps a connection that waits longer than proxies do, so that none is closed while a delivery is sent over it', async () => {
  const { folder, remove } = makeFolder();
  const product = await startProduct({ folder });
  const { status, head } = await new HttpConnection(product.port).send(webhookRequest(nextDelivery().body));
  await product.stop();
  remove();
  expect(status).toBe(200);
  // Caddy’s two minutes are the longest of those in docs/deploy
  expect(Number(/^keep-alive: timeout=(\d+)\r?$/im.exec(head)?.[1])).toBeGreaterThan(120);
});

it('finishes what is under way when it is told to end in a burst, and takes nothing new', async () => {
  const { folder, remove } = makeFolder();
  const acknowledged: string[] = [];
  const durationsMs: number[] = [];
  let broken = 0;
  for (let stop = 0; stop < STOPS; stop += 1) {
    const product = await startProduct({ folder });
    const sender = startSending({ port: product.port, onAcknowledged: (uuid) => acknowledged.push(uuid) });
    // by then every connection was taken; those that were not yet are refused by the system when the port is closed
    await untilAcknowledged(sender, TAKEN_AFTER);
    await sleep(Math.random() * 1_000);
    // what is on its way at this moment is the last; each of the 32 must be answered
    const [{ code, durationMs }] = await Promise.all([product.terminate(), sender.stop()]);
    expect(code).toBe(0);
    durationsMs.push(durationMs);
    broken += sender.unanswered.length;
    // a copy of the file alone is whole
    expect(existsSync(`${folder}/callboard.db-wal`)).toBe(false);
    expect(tally(sender.answered.map(({ answer }) => answer)), 'answers').toMatch(/^200: \d+(, 503: \d+)?$/);
    await expect(new HttpConnection(product.port).send(webhookRequest('{}'))).rejects.toThrow(/ECONNREFUSED/);
  }
  const product = await startProduct({ folder });
  const stored = await readStored(product.databaseUrl);
  await product.stop();
  remove();
  expect(lostOf(acknowledged, stored)).toEqual([]);
  expect(stored.twice).toBe(0);
  expect(broken, 'requests under way that were cut off').toBe(0);
  const slowestMs = Math.max(...durationsMs);
  expect(slowestMs).toBeLessThanOrEqual(ENDS_WITHIN_MS);
  reportFigure('SIGTERM in a burst', `${STOPS} times: all requests under way answered, 0 of ${acknowledged.length} acknowledged lost, ` +
    `ended within ${(slowestMs / 1000).toFixed(1)} s with code 0; then connections are refused`);
});
