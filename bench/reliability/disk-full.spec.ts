import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { nextDelivery } from '../load/deliveries';
import { HttpConnection } from '../load/http-connection';
import { requestBytes, webhookRequest } from '../load/requests';
import { API_TOKEN, makeFolder, startProduct } from '../product/start-product';
import { reportFigure, skipLoudly } from './form';
import { startSending, tally } from './sender';
import { checkIntegrity, lostOf, readStored } from './stored';

const WHAT = 'disk full (16 MB tmpfs)';
const LEFT_BYTES = 2 * 1024 * 1024;
const RECOVERS_WITHIN_MS = 2_000;

function mountSmallDisk(at: string): boolean {
  mkdirSync(at);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fillDisk(at: string, leaveBytes: number): { free: () => void } {
  const filler = path.join(at, 'filler');
  const { bavail, bsize } = statfsSync(at);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes)));
  return { free: () => rmSync(filler) };
}

const READY = requestBytes('GET /readyz', { Host: 'localhost' });
const api = (line: string): Buffer => requestBytes(line, { Host: 'localhost', Authorization: `Bearer ${API_TOKEN}` });

it('refuses while the disk is full, still reads, and recovers by itself', async ({ skip }) => {
  const { folder, remove } = makeFolder();
  const disk = path.join(folder, 'disk');
  if (!mountSmallDisk(disk)) {
    remove();
    skipLoudly(WHAT, 'This user may not mount a file system.');
    return skip();
  }
  try {
    const product = await startProduct({ folder, databaseUrl: `file:${disk}/callboard.db` });
    const acknowledged: string[] = [];
    const { free } = fillDisk(disk, LEFT_BYTES);
    const sender = startSending({ port: product.port, connections: 8, onAcknowledged: (uuid) => acknowledged.push(uuid) });
    await sleep(12_000);
    await sender.stop();
    const answers = sender.answered.map(({ answer }) => answer);
    expect(tally(answers)).toMatch(/^200: \d+, 503: \d+$/);
    expect(answers.at(-1)?.status, 'the last answer while the disk was full').toBe(503);
    expect(sender.unanswered).toEqual([]);

    const connection = new HttpConnection(product.port);
    expect((await connection.send(api('GET /healthz'))).status).toBe(200);
    expect((await connection.send(READY)).status, 'a row of the canary has room where deliveries have none').toBe(503);
    const reading = await connection.send(api('GET /api/v1/attempts?limit=1'));
    expect(reading.status, reading.body).toBe(200);
    expect(lostOf(acknowledged, await readStored(product.databaseUrl))).toEqual([]);

    free();
    const freedAtMs = performance.now();
    let recovered = await connection.send(webhookRequest(nextDelivery().body));
    for (; recovered.status !== 200 && performance.now() - freedAtMs < 10_000; await sleep(50)) {
      recovered = await connection.send(webhookRequest(nextDelivery().body));
    }
    const recoveredMs = performance.now() - freedAtMs;
    expect(recovered.status).toBe(200);
    expect(recoveredMs).toBeLessThanOrEqual(RECOVERS_WITHIN_MS);
    expect((await connection.send(READY)).status).toBe(200);
    expect(await checkIntegrity(product.databaseUrl)).toBe('ok');
    const stored = await readStored(product.databaseUrl);
    expect(lostOf(acknowledged, stored)).toEqual([]);
    expect(stored.twice).toBe(0);
    connection.close();
    await product.stop();
    reportFigure(WHAT, `${tally(answers)}, reads 200, 0 of ${acknowledged.length} acknowledged lost, integrity ok; ` +
      `took deliveries again ${Math.round(recoveredMs)} ms after space was freed`);
  } finally {
    execFileSync('umount', ['-l', disk]);
    remove();
  }
});
