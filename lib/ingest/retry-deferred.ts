import 'server-only';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { readBody } from '@/lib/hubtalk/read-body';
import { log } from '@/lib/log/log';
import { projectEach } from './record-batch';
import { retryAt } from './retry-delay';

const EVERY_MS = 15_000;
const AT_ONCE = 50;

/** Tries deferred deliveries that are due, each in a transaction of its own; returns how many are projected now. */
export async function retryDeferred(now: Date): Promise<number> {
  const due = await reader().delivery.findMany({
    where: { state: 'deferred', retryAt: { lte: now } },
    select: { id: true },
    orderBy: [{ retryAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  });
  let projected = 0;
  for (const { id } of due) if (await retryOne(id, now)) projected += 1;
  return projected;
}

async function retryOne(id: number, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({ where: { id, state: 'deferred' } });
    if (!delivery) return false;
    const read = readBody(decodeBody(delivery.body, delivery.bodyCodec));
    const outcome = read.kind === 'revision'
      ? (await projectEach(tx, [{ revision: read.revision, receivedAt: delivery.receivedAt, sequence: id }])).get(id)
      : { problem: read.detail };
    const tries = delivery.tries + 1;
    if (outcome && !('problem' in outcome)) {
      const { attemptId, result } = outcome;
      const done = { state: 'projected', httpStatus: 200, problem: null, retryAt: null };
      await tx.delivery.update({ where: { id }, data: { ...done, result, attemptId, tries }, select: { id: true } });
      return true;
    }
    const problem = JSON.stringify({ detail: outcome?.problem ?? 'not projected', errors: [] });
    await tx.delivery.update({ where: { id }, data: { tries, problem, retryAt: retryAt(tries, now) }, select: { id: true } });
    return false;
  });
}

const perProcess = globalThis as typeof globalThis & { callboardRetries?: NodeJS.Timeout };

/** Retries by itself from now on, while the process lives. */
export function startRetrying(): void {
  perProcess.callboardRetries ??= setInterval(() => {
    retryDeferred(new Date()).catch((fault: unknown) => log().error({ err: fault }, 'retrying deferred deliveries failed'));
  }, EVERY_MS).unref();
}
