import 'server-only';
import type { Statements } from '@/lib/db/statements';
import { readBody } from '@/lib/hubtalk/read-body';
import type { ReceivedRevision } from '@/lib/hubtalk/types';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { Prisma } from '@/prisma/sqlite/client/client';

type StoredBody = { id: number; receivedAt: Date; body: Uint8Array; bodyCodec: number; attemptId: number };

/** Every revision that the raw deliveries of these attempts hold, by attempt id, in order of arrival; without the deliveries `except`. */
export async function loadRevisions(
  tx: Statements,
  attemptIds: readonly number[],
  except: ReadonlySet<number> = new Set(),
): Promise<Map<number, ReceivedRevision[]>> {
  const byAttempt = new Map<number, ReceivedRevision[]>(attemptIds.map((id) => [id, []]));
  if (attemptIds.length === 0) return byAttempt;
  const deliveries = await tx.query<StoredBody>(Prisma.sql`
    SELECT id, received_at AS "receivedAt", body, body_codec AS "bodyCodec", attempt_id AS "attemptId"
    FROM deliveries WHERE attempt_id IN (${Prisma.join([...attemptIds])}) ORDER BY id`);
  for (const { id, receivedAt, body, bodyCodec, attemptId } of deliveries) {
    if (except.has(id)) continue;
    const read = readBody(decodeBody(body, bodyCodec));
    if (read.kind === 'revision') byAttempt.get(attemptId)?.push({ revision: read.revision, receivedAt, sequence: id });
  }
  return byAttempt;
}
