/**
 * The product's own writer behind plain `node:http`: what it would take without Next. Prints its port; `node --conditions=react-server
 * --import tsx plain-server.ts`, with DATABASE_URL.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { submitDelivery } from '@/lib/ingest/delivery-queue';
import { startRecorder } from '@/lib/ingest/recorder/start-recorder';

startRecorder();
const server = createServer((request, response) => {
  take(request, response).catch(() => response.writeHead(503).end());
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { state, deliveryId } = await submitDelivery({ bytes: Buffer.concat(chunks), receivedAt: new Date() });
  response.writeHead(state === 'rejected' ? 400 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ state, deliveryId }));
}

// a TCP server that listens has an address and port
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
