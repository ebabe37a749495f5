import 'server-only';
import { statementsOf } from '@/lib/db/statements';
import type { Tx } from '@/lib/db/transaction';
import { decodeBody } from '@/lib/deliveries/body-codec';
import type { DeliveryState } from '@/lib/deliveries/types';
import { readBody, type ReadBody } from '@/lib/hubtalk/read-body';
import { resettleAttempts } from '@/lib/reproject/resettle-attempts';
import { projectEach } from './record-batch';
import { retryAt } from './retry-delay';

/** Where a delivery stands now; `failed` is one that stayed as it was: a fault of ours, or stored bytes that are damaged. */
export type Reprojection = { state: DeliveryState | 'failed'; detail: string };

/**
 * Reads a stored body again by today's rules and projects it, whatever its state, to what `npm run reproject` would make of it; null
 * when there is no such delivery. Rejected and deferred ones become projected when they can; a projected one is merged anew into
 * the same rows, or leaves them when the rules name another attempt for it, or none.
 */
export async function reprojectDelivery(tx: Tx, id: number, now: Date): Promise<Reprojection | null> {
  const delivery = await tx.delivery.findUnique({
    where: { id },
    select: { receivedAt: true, state: true, httpStatus: true, result: true, body: true, bodyCodec: true, attemptId: true, tries: true },
  });
  if (!delivery) return null;
  const tries = delivery.tries + 1;
  const wasProjected = delivery.state === 'projected';
  const read = readStored(delivery);
  if ('damage' in read) return stay(tx, { id, tries, detail: read.damage, retryAt: delivery.state === 'deferred' ? retryAt(tries, now) : null });
  if (read.kind === 'rejected') {
    const { status, detail, errors, callEventUuid } = read;
    const problem = JSON.stringify({ detail, errors });
    const data = { state: 'rejected', httpStatus: status, result: 'invalid', attemptId: null, callEventUuid, problem, tries, retryAt: null };
    await tx.delivery.update({ where: { id }, data, select: { id: true } });
    if (delivery.attemptId !== null) await resettleAttempts(tx, [delivery.attemptId]);
    return { state: 'rejected', detail };
  }
  const { callEventUuid, warnings } = read.revision;
  const outcome = (await projectEach(statementsOf(tx), [{ revision: read.revision, receivedAt: delivery.receivedAt, sequence: id }])).get(id);
  if (outcome === undefined || 'problem' in outcome) {
    const detail = outcome?.problem ?? 'not projected';
    if (wasProjected) return { state: 'failed', detail };
    const problem = JSON.stringify({ detail, errors: [] });
    const waiting = { state: 'deferred', httpStatus: 202, result: 'stored', tries, retryAt: retryAt(tries, now) };
    const data = { ...waiting, callEventUuid, warningCount: warnings.length, problem };
    await tx.delivery.update({ where: { id }, data, select: { id: true } });
    return { state: 'deferred', detail };
  }
  // what was answered to a projected one stays said
  const { httpStatus, result } = wasProjected ? delivery : { httpStatus: 200, result: outcome.result };
  const { attemptId } = outcome;
  const said = { state: 'projected', httpStatus, result, attemptId, callEventUuid, warningCount: outcome.warnings.length };
  await tx.delivery.update({ where: { id }, data: { ...said, problem: null, retryAt: null, tries }, select: { id: true } });
  if (delivery.attemptId !== null && delivery.attemptId !== attemptId) await resettleAttempts(tx, [delivery.attemptId]);
  return { state: 'projected', detail: '' };
}

type Stay = { id: number; tries: number; detail: string; retryAt: Date | null };

/** Only that it was tried is noted, so that the retries of a deferred one become rarer. */
async function stay(tx: Tx, { id, detail, ...noted }: Stay): Promise<Reprojection> {
  await tx.delivery.update({ where: { id }, data: noted, select: { id: true } });
  return { state: 'failed', detail };
}

function readStored({ body, bodyCodec }: { body: Uint8Array; bodyCodec: number }): ReadBody | { damage: string } {
  try {
    return readBody(decodeBody(body, bodyCodec));
  } catch (fault) {
    return { damage: `The stored body cannot be unpacked: ${fault instanceof Error ? fault.message : 'unknown fault'}` };
  }
}
