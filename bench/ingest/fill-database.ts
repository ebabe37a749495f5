/** `fill-database.ts <deliveries>`: stores so many of the demo’s mix through the product’s own recording, in DATABASE_URL; prints the bytes of their JSON and how many attempts there are. */
import { recordBatch } from '@/lib/ingest/record-batch';
import { closeClients, reader } from '@/lib/db/client';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { createDemoMix } from './demo-mix';

const BATCH = 64;

const [deliveries = 0] = process.argv.slice(2).map(Number);
const mix = createDemoMix();
let rawBytes = 0;
for (let stored = 0; stored < deliveries; stored += BATCH) {
  const bodies = Array.from({ length: Math.min(BATCH, deliveries - stored) }, () => Buffer.from(mix.next()));
  for (const body of bodies) rawBytes += body.length;
  await recordBatch(bodies.map((body) => prepareDelivery(body, new Date())));
}
const attempts = await reader().attempt.count();
await closeClients();
process.stdout.write(JSON.stringify({ rawBytes, attempts }));
