import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { decodeBody } from '@/lib/deliveries/body-codec';
import type { DeliveryState } from '@/lib/deliveries/types';
import { readBody, type ReadBody } from '@/lib/hubtalk/read-body';
import { projectEach } from './record-batch';
import { retryAt } from './retry-delay';
import type { ProjectionOutcome } from './types';

/** Where a delivery stands now; `failed` is a projected one that could not be projected again and stayed as it was. */
export type Reprojection = { state: DeliveryState | 'failed'; detail: string };

/**
 * Reads a stored body again by today's rules and projects it, whatever its state; null when there is no such delivery. Rejected and
 * deferred ones become projected when they can; a projected one is merged anew into the same rows. If the rules now name another
 * attempt for it, the attempt that it leaves is `npm run reproject`'s to rebuild.
 */
export async function reprojectDelivery(tx: Tx, id: number, now: Date): Promise<Reprojection | null> {
  const delivery = await tx.delivery.findUnique({
    where: { id },
    select: { receivedAt: true, state: true, body: true, bodyCodec: true, attemptId: true, tries: true },
  });
  if (!delivery) return null;
  const tries = delivery.tries + 1;
  const wasProjected = delivery.state === 'projected';
  const read = readStored(delivery);
  if (read.kind === 'rejected') {
    if (wasProjected) return { state: 'failed', detail: read.detail };
    const { status, detail, errors, callEventUuid } = read;
    const problem = JSON.stringify({ detail, errors });
    await tx.delivery.update({
      where: { id },
      data: { state: 'rejected', httpStatus: status, result: 'invalid', callEventUuid, problem, tries, retryAt: null },
      select: { id: true },
    });
    return { state: 'rejected', detail };
  }
  const { revision } = read;
  // it must not be found among the attempt's earlier revisions while it is merged with them: it would count twice
  if (delivery.attemptId !== null) await tx.delivery.update({ where: { id }, data: { attemptId: null }, select: { id: true } });
  const outcome: ProjectionOutcome = (await projectEach(tx, [{ revision, receivedAt: delivery.receivedAt, sequence: id }])).get(id) ?? {
    problem: 'not projected',
  };
  if (!('problem' in outcome)) {
    const { attemptId, result, warnings } = outcome;
    const { callEventUuid } = revision;
    const warningCount = warnings.length;
    await tx.delivery.update({
      where: { id },
      data: { state: 'projected', httpStatus: 200, result, attemptId, callEventUuid, warningCount, problem: null, retryAt: null, tries },
      select: { id: true },
    });
    return { state: 'projected', detail: '' };
  }
  const detail = outcome.problem;
  const left = wasProjected
    ? { attemptId: delivery.attemptId }
    : { state: 'deferred', httpStatus: 202, result: 'stored', callEventUuid: revision.callEventUuid, ...waiting({ tries, detail, now }) };
  await tx.delivery.update({ where: { id }, data: left, select: { id: true } });
  return { state: wasProjected ? 'failed' : 'deferred', detail };
}

function waiting({ tries, detail, now }: { tries: number; detail: string; now: Date }) {
  return { tries, problem: JSON.stringify({ detail, errors: [] }), retryAt: retryAt(tries, now) };
}

type StoredBody = { body: Uint8Array; bodyCodec: number };

/** Damaged bytes are a problem of this delivery alone. */
function readStored({ body, bodyCodec }: StoredBody): ReadBody {
  try {
    return readBody(decodeBody(body, bodyCodec));
  } catch (fault) {
    const detail = `The stored body cannot be unpacked: ${fault instanceof Error ? fault.message : 'unknown fault'}`;
    return { kind: 'rejected', status: 422, detail, errors: [], callEventUuid: null };
  }
}
