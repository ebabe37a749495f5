import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextDelivery } from '../load/deliveries';
import { HttpConnection } from '../load/http-connection';
import { percentile } from '../load/percentile';
import { webhookHead, webhookRequest } from '../load/requests';
import { residentBytes } from '../product/processes';
import { queryNumber, queryRows } from '../product/query-rows';
import { makeFolder, type Product, startProduct } from '../product/start-product';
import { probeEventLoop } from './event-loop-probe';
import { inForm, IS_FULL, reportFigure } from './form';
import { type Sender, startSending } from './sender';

const MB = 1024 * 1024;
const SLOW_SOCKETS = inForm({ short: 100, full: 500 });
/**
 * A server's memory rises by a hundred megabytes in its first half minute of load, and full load moves it up and down by some tens: what the
 * slow senders cost is seen after the one, and beside a load that leaves it alone.
 */
const WARMING_MS = inForm({ short: 2_000, full: 40_000 });
const LEVEL_MS = inForm({ short: 4_000, full: 20_000 });
const OTHERS = { connections: 1, pauseMs: 20 };
const OTHERS_P99_MS = 500;
const STALL_MAX_MS = 300;
/** In the full form only: the memory of a process that has just started is the collector's leisure, and no matter of the bodies. */
const MEMORY_MAX_MB = 30;

let product: Product;
let removeFolder: () => void;
beforeAll(async () => {
  const { folder, remove } = makeFolder();
  removeFolder = remove;
  product = await startProduct({ folder });
});
afterAll(async () => {
  await product.stop();
  removeFolder();
});

const countStored = () => queryNumber(product.databaseUrl, 'SELECT count(*) FROM deliveries');

/** Sends a head and then one byte of its body a second, until it is answered; resolves with the status, null when it was cut off. */
function sendSlowly(): Promise<number | null> {
  return new Promise((resolve) => {
    const socket: Socket = connect(product.port, '127.0.0.1');
    let received = '';
    socket.write(webhookHead({ 'Content-Length': '3000' }));
    const dripping = setInterval(() => socket.write(' '), 1_000);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(received) ?? [];
      resolve(status === undefined ? null : Number(status));
    });
  });
}

const p99Of = ({ answered }: Sender): number => percentile(answered.map(({ answer }) => answer.latencyMs), 99) ?? Infinity;

async function mostMemoryDuring(run: () => Promise<void>): Promise<number> {
  let mostBytes = 0;
  const watching = setInterval(() => (mostBytes = Math.max(mostBytes, residentBytes(product.pid))), 50);
  await run();
  clearInterval(watching);
  return mostBytes;
}

it(`answers 408 to ${SLOW_SOCKETS} senders of a byte a second, while others wait no longer for it`, async () => {
  // what the others alone make the process grow by, and how long they wait by themselves, is not the slow ones' doing
  const warming = startSending({ port: product.port, connections: 2 });
  await sleep(WARMING_MS);
  await warming.stop();
  const alone = startSending({ port: product.port, ...OTHERS });
  const beforeBytes = await mostMemoryDuring(() => sleep(LEVEL_MS));
  await alone.stop();
  const before = await countStored();
  const others = startSending({ port: product.port, ...OTHERS });
  let statuses: (number | null)[] = [];
  const mostBytes = await mostMemoryDuring(async () => {
    statuses = await Promise.all(Array.from({ length: SLOW_SOCKETS }, sendSlowly));
  });
  await others.stop();
  const [p99AloneMs, p99Ms] = [p99Of(alone), p99Of(others)];
  expect(statuses.filter((status) => status !== 408)).toEqual([]);
  expect(others.answered.filter(({ answer }) => answer.status !== 200)).toEqual([]);
  expect(await countStored()).toBe(before + others.answered.length);
  expect(p99Ms).toBeLessThanOrEqual(IS_FULL ? OTHERS_P99_MS : OTHERS_P99_MS + 3 * p99AloneMs);
  const moreMb = (mostBytes - beforeBytes) / MB;
  if (IS_FULL) expect(moreMb, 'MB of memory').toBeLessThanOrEqual(MEMORY_MAX_MB);
  reportFigure('slow bodies', `${SLOW_SOCKETS} sockets at 1 B/s: all 408; others' p99 ${p99Ms.toFixed(0)} ms ` +
    `(n = ${others.answered.length}; ${p99AloneMs.toFixed(0)} ms without them); memory + ${Math.max(0, moreMb).toFixed(0)} MB`);
});

/** A delivery of about so many megabytes. */
function largeBody(megabytes: number): Buffer {
  return Buffer.from(nextDelivery({ summary: 'x'.repeat(Math.round(megabytes * MB) - 4_000) }).body);
}

function chunked(body: Buffer): Buffer {
  const pieces = Array.from({ length: Math.ceil(body.length / 65_536) }, (_, index) => body.subarray(index * 65_536, (index + 1) * 65_536));
  const framed = pieces.flatMap((piece) => [Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);
  return Buffer.concat([webhookHead({ 'Transfer-Encoding': 'chunked' }), ...framed, Buffer.from('0\r\n\r\n')]);
}

async function post(request: Buffer): Promise<number> {
  const connection = new HttpConnection(product.port);
  const { status } = await connection.send(request);
  connection.close();
  return status;
}

it('takes nearly 5 MB and refuses more, announced or not, without keeping any of it', async () => {
  const before = await countStored();
  expect(await post(webhookRequest(largeBody(4.9)))).toBe(200);
  expect(await post(chunked(largeBody(4.9)))).toBe(200);
  expect(await countStored()).toBe(before + 2);
  expect(await post(webhookRequest(largeBody(5.1)))).toBe(413);
  expect(await post(chunked(largeBody(5.1)))).toBe(413);
  expect(await post(webhookRequest(largeBody(50)))).toBe(413);
  expect(await post(chunked(largeBody(50)))).toBe(413);
  expect(await countStored()).toBe(before + 2);
  reportFigure('large bodies', '4.9 MB: 200; 5.1 and 50 MB: 413; with a length and chunked; nothing of those refused is stored');
});

it('reads 200 000 variables of one body beside the event loop', async () => {
  const extra_variables = Array.from({ length: 200_000 }, (_, index) => ({ name: index.toString(36), value: 1 }));
  const body = Buffer.from(nextDelivery({ extra_variables }).body);
  const alone = probeEventLoop(product.port);
  await sleep(2_000);
  const { longestMs: aloneMs } = await alone.stop();
  const probe = probeEventLoop(product.port);
  const startedMs = performance.now();
  expect(await post(webhookRequest(body))).toBe(200);
  const tookMs = performance.now() - startedMs;
  const { longestMs } = await probe.stop();
  expect(longestMs).toBeLessThanOrEqual(IS_FULL ? STALL_MAX_MS : STALL_MAX_MS + aloneMs);
  // read in the thread that answers, it would have stood still for most of that time
  expect(longestMs).toBeLessThan(tookMs / 3);
  reportFigure('200 000 variables', `${(body.length / MB).toFixed(1)} MB in one body: 200 after ${Math.round(tookMs)} ms, ` +
    `event loop stalled ${Math.round(longestMs)} ms at most (${Math.round(aloneMs)} ms without it)`);
});

it('refuses what is packed, before it is unpacked', async () => {
  const before = await countStored();
  const bomb = gzipSync(Buffer.alloc(200 * MB, 0x20));
  const beforeBytes = residentBytes(product.pid);
  expect(await post(webhookRequest(bomb, { 'Content-Encoding': 'gzip' }))).toBe(415);
  if (IS_FULL) expect((residentBytes(product.pid) - beforeBytes) / MB).toBeLessThan(MEMORY_MAX_MB);
  expect(await countStored()).toBe(before);
  reportFigure('gzip bomb', `200 MB in ${Math.round(bomb.length / 1024)} kB: 415, nothing unpacked or stored`);
});

it('stores nothing of a body that ends before the length it was announced with', async () => {
  const before = await countStored();
  const body = Buffer.from(nextDelivery().body);
  const cut = connect(product.port, '127.0.0.1');
  cut.on('error', () => undefined);
  cut.write(Buffer.concat([webhookHead({ 'Content-Length': String(body.length + 10) }), body]));
  await sleep(300);
  cut.end();
  await sleep(300);
  cut.destroy();
  const early = connect(product.port, '127.0.0.1');
  early.on('error', () => undefined);
  early.write(Buffer.concat([webhookHead({ 'Content-Length': String(body.length) }), body.subarray(0, 1_000)]));
  await sleep(300);
  early.destroy();
  await sleep(300);
  expect(await countStored()).toBe(before);
  // what is beyond the announced length is another request, and none that could be read: 400, or the end of the connection
  const status = await post(Buffer.concat([webhookHead({ 'Content-Length': '1000' }), body])).catch(() => 400);
  expect(status).toBe(400);
  await sleep(300);
  const sizes = await queryRows(product.databaseUrl, 'SELECT state, body_bytes AS bytes FROM deliveries ORDER BY id');
  expect(sizes.slice(before).filter(({ state, bytes }) => state !== 'rejected' || bytes !== 1_000)).toEqual([]);
  reportFigure('lying length', 'longer than the body: nothing stored; shorter: 400, nothing but the announced bytes stored, as malformed');
});
