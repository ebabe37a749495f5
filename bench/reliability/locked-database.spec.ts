import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextDelivery } from '../load/deliveries';
import { type Answer, HttpConnection } from '../load/http-connection';
import { webhookRequest } from '../load/requests';
import { makeFolder, type Product, startProduct } from '../product/start-product';
import { probeEventLoop } from './event-loop-probe';
import { IS_FULL, reportFigure } from './form';
import { startSending, tally, untilAcknowledged } from './sender';
import { lostOf, readStored } from './stored';

/** In the short form, which runs on machines that are busy with other things, what stalls without any lock is not counted. */
const STALL_MAX_MS = 300;
const REFUSED_WITHIN_MS = 6_000;

/** Deliveries that come one by one while the lock is held, so that each meets others that wait already. */
const COME_MEANWHILE = 12;
const COME_EVERY_MS = 400;

let product: Product;
let removeFolder: () => void;
let unlockedStallMs = 0;
beforeAll(async () => {
  const { folder, remove } = makeFolder();
  removeFolder = remove;
  product = await startProduct({ folder });
  const warming = startSending({ port: product.port });
  await untilAcknowledged(warming);
  await sleep(1_000);
  const probe = probeEventLoop(product.port);
  await sleep(2_000);
  unlockedStallMs = (await probe.stop()).longestMs;
  await warming.stop();
});
afterAll(async () => {
  await product.stop();
  removeFolder();
});

function expectNoStall(longestMs: number): void {
  expect(longestMs).toBeLessThanOrEqual(IS_FULL ? STALL_MAX_MS : STALL_MAX_MS + unlockedStallMs);
}

const wordsOf = (longestMs: number): string =>
  `event loop stalled ${Math.round(longestMs)} ms at most (${Math.round(unlockedStallMs)} ms without a lock)`;

/** Sends while this process holds the database's write lock for so long; `first` is the first delivery after its release. */
async function sendWhileLocked(lockedMs: number) {
  const other = new Database(product.databaseUrl.slice('file:'.length));
  other.exec('BEGIN IMMEDIATE');
  const lockedAtMs = performance.now();
  const probe = probeEventLoop(product.port);
  const sender = startSending({ port: product.port });
  await sleep(lockedMs);
  other.exec('COMMIT');
  const releasedAtMs = performance.now();
  other.close();
  const first = await new HttpConnection(product.port).send(webhookRequest(nextDelivery().body));
  await sender.stop();
  const { longestMs } = await probe.stop();
  const acknowledged = sender.answered.flatMap(({ sent, answer }) => (answer.status === 200 ? [sent.callEventUuid] : []));
  expect(lostOf(acknowledged, await readStored(product.databaseUrl))).toEqual([]);
  expect(sender.unanswered).toEqual([]);
  const refused = sender.answered.filter(({ answer }) => answer.status !== 200);
  return { first, longestMs, answers: sender.answered.map(({ answer }) => answer), refused, lockedAtMs, releasedAtMs };
}

it.each([100, 1_000])('waits for a lock of %i ms and acknowledges all', async (lockedMs) => {
  const { answers, refused, first, longestMs } = await sendWhileLocked(lockedMs);
  expect(refused).toEqual([]);
  expect(first.status).toBe(200);
  expectNoStall(longestMs);
  reportFigure(`database locked by another process, ${lockedMs / 1_000} s`,
    `${answers.length} of ${answers.length} acknowledged, the first after the release ${Math.round(first.latencyMs)} ms later; ${wordsOf(longestMs)}`);
});

it('refuses within 6 s also those that come while others wait, one after the other', async () => {
  const other = new Database(product.databaseUrl.slice('file:'.length));
  other.exec('BEGIN IMMEDIATE');
  const answers: Promise<Answer>[] = [];
  for (let sent = 0; sent < COME_MEANWHILE; sent += 1) {
    answers.push(new HttpConnection(product.port).send(webhookRequest(nextDelivery().body)));
    await sleep(COME_EVERY_MS);
  }
  const refused = await Promise.all(answers);
  other.exec('COMMIT');
  other.close();
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 503));
  const slowestMs = Math.max(...refused.map(({ latencyMs }) => latencyMs));
  expect(slowestMs).toBeLessThanOrEqual(REFUSED_WITHIN_MS + (IS_FULL ? 0 : unlockedStallMs));
  reportFigure('database locked by another process, deliveries one by one', `${refused.length} in ${(COME_MEANWHILE * COME_EVERY_MS) / 1_000} s: 503 after ${(slowestMs / 1_000).toFixed(1)} s at most`);
});

it('refuses within 6 s under a lock of 10 s, with the time to come back, and takes the first delivery after it', async () => {
  const { answers, refused, first, longestMs, releasedAtMs } = await sendWhileLocked(10_000);
  expect(first.status).toBe(200);
  expect(refused.length).toBeGreaterThan(0);
  for (const { answer } of refused) {
    expect(answer.status).toBe(503);
    expect(answer.head).toMatch(/^retry-after: \d+\r?$/im);
    expect(answer.head).toMatch(/^content-type: application\/problem\+json/im);
  }
  const slowestMs = Math.max(...refused.map(({ answer }) => answer.latencyMs));
  expect(slowestMs).toBeLessThanOrEqual(REFUSED_WITHIN_MS + (IS_FULL ? 0 : unlockedStallMs));
  expect(refused.filter(({ atMs, answer }) => atMs - answer.latencyMs > releasedAtMs), 'refused although it came after the release').toEqual([]);
  expectNoStall(longestMs);
  reportFigure('database locked by another process, 10 s',
    `${tally(answers)}; 503 after ${(slowestMs / 1_000).toFixed(1)} s at most; first POST after the release 200; ` +
    wordsOf(longestMs));
});
