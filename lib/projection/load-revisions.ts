import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { readBody } from '@/lib/hubtalk/read-body';
import type { ReceivedRevision } from '@/lib/hubtalk/types';
import { decodeBody } from '@/lib/deliveries/body-codec';

/** Every revision that the raw deliveries of these attempts hold, by attempt id, in order of arrival; without the deliveries `except`. */
export async function loadRevisions(
  tx: Tx,
  attemptIds: readonly number[],
  except: ReadonlySet<number> = new Set(),
): Promise<Map<number, ReceivedRevision[]>> {
  const byAttempt = new Map<number, ReceivedRevision[]>(attemptIds.map((id) => [id, []]));
  if (attemptIds.length === 0) return byAttempt;
  const deliveries = await tx.delivery.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    select: { id: true, receivedAt: true, body: true, bodyCodec: true, attemptId: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, receivedAt, body, bodyCodec, attemptId } of deliveries) {
    if (except.has(id)) continue;
    const read = readBody(decodeBody(body, bodyCodec));
    if (read.kind === 'revision') byAttempt.get(attemptId ?? 0)?.push({ revision: read.revision, receivedAt, sequence: id });
  }
  return byAttempt;
}
