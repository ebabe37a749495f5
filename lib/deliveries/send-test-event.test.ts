import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { receiveWebhook } from '@/lib/ingest/webhook-route';
import { sendTestEvent } from './mutations/send-test-event';
import { ADMIN, MANAGER } from './testing/viewers';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Server;
let origin: string;
const paths: (string | undefined)[] = [];

/** The webhook's own code behind a real socket. */
beforeEach(async () => {
  database = await openTestDatabase();
  server = createServer((request, response) => {
    paths.push(request.url);
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk)).on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const sent = new Request(`http://localhost${request.url ?? ''}`, { method: 'POST', headers, body: new Blob([Buffer.concat(body)]) });
      void receiveWebhook(sent, { params: Promise.resolve({}) }).then(async (answer) => {
        response.writeHead(answer.status).end(await answer.text());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await database.close();
});

describe('the test event', () => {
  it('goes through the public address, is a duplicate the second time, and leaves no live token', async () => {
    const first = await sendTestEvent(ADMIN, origin);
    expect(first).toMatchObject({ ok: true, httpStatus: 200, answer: expect.stringContaining('"status":"processed"') });
    expect(await sendTestEvent(ADMIN, origin)).toMatchObject({ httpStatus: 200, answer: expect.stringContaining('"status":"duplicate"') });
    expect(await reader().attempt.count()).toBe(1);
    expect(await reader().delivery.findMany()).toMatchObject([{ duplicates: 1 }]);
    expect(await reader().token.count({ where: { revokedAt: null } })).toBe(0);
    expect(paths).toEqual(['/api/hubtalk', '/api/hubtalk']);
  });

  it('says so when nobody answers, and revokes its token all the same', async () => {
    server.close();
    server.closeAllConnections();
    expect(await sendTestEvent(ADMIN, origin)).toEqual({ ok: false, durationMs: expect.any(Number) });
    expect(await reader().token.findMany()).toMatchObject([{ revokedAt: expect.any(Date) }]);
  });

  it('is an admin’s matter', async () => {
    await expect(sendTestEvent(MANAGER, origin)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
