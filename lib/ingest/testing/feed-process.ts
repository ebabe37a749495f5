/**
 * A process of its own that takes deliveries as a server does: `node --conditions=react-server --import tsx feed-process.ts <file>` reads
 * a JSON list of bodies, submits them 32 at a time, again when the answer would be 503, and prints what became of each, in their order,
 * as one JSON list.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeClients } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { submitDelivery } from '../delivery-queue';

const AT_ONCE = 32;
const MOST_TRIES = 20;

/** `result` is null where nothing was acknowledged. */
export type Fed = { result: string | null; problem: string | null };

async function feed(bodies: readonly string[]): Promise<Fed[]> {
  const fed: Fed[] = [];
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < bodies.length; at = next++) fed[at] = await submit(bodies[at] ?? '');
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return fed;
}

async function submit(body: string): Promise<Fed> {
  for (let tries = 1; ; tries += 1) {
    try {
      const receipt = await submitDelivery({ bytes: Buffer.from(body), receivedAt: new Date() });
      return { result: receipt.state === 'projected' ? receipt.result : receipt.state, problem: null };
    } catch (fault) {
      const isWorthAnother = fault instanceof AppError && fault.code === 'unavailable' && tries < MOST_TRIES;
      if (!isWorthAnother) return { result: null, problem: fault instanceof Error ? fault.message : String(fault) };
      await sleep(500);
    }
  }
}

const bodies: string[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
process.stdout.write(JSON.stringify(await feed(bodies)));
await closeClients();
