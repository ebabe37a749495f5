import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { requireReleaser } from '../access';
import { decodeBody } from '../body-codec';

const AT_ONCE = 50;

/** One body, or all that lie there now. */
export type QuarantineChoice = number | 'all';

/**
 * Lets bodies out of quarantine into ingest, where they become deliveries like any other, with the arrival that they had. Returns
 * how many. A crash in between leaves one in both places; released again it is a duplicate.
 * @throws AppError `forbidden` but for admins, `unavailable` while the database cannot be written.
 */
export async function releaseQuarantine(viewer: Viewer, choice: QuarantineChoice): Promise<number> {
  requireReleaser(viewer);
  // what comes while this runs was not looked at by anybody
  const last = choice === 'all' ? await findNewestId() : choice;
  let released = 0;
  for (let from = choice === 'all' ? 1 : choice; from <= last; ) {
    const sealed = await reader().quarantine.findMany({
      where: { id: { gte: from, lte: last } }, orderBy: { id: 'asc' }, take: AT_ONCE,
      select: { id: true, receivedAt: true, body: true, bodyCodec: true },
    });
    const end = sealed.at(-1);
    if (!end) break;
    await recordBatch(sealed.map(({ body, bodyCodec, receivedAt }) => prepareDelivery(decodeBody(body, bodyCodec), receivedAt)));
    await inTransaction((tx) => tx.quarantine.deleteMany({ where: { id: { in: sealed.map(({ id }) => id) } } }));
    released += sealed.length;
    from = end.id + 1;
  }
  return released;
}

async function findNewestId(): Promise<number> {
  return (await reader().quarantine.findFirst({ select: { id: true }, orderBy: { id: 'desc' } }))?.id ?? 0;
}

/**
 * Deletes bodies from quarantine for good; returns how many.
 * @throws AppError `forbidden` but for admins, `unavailable` while the database cannot be written.
 */
export async function deleteQuarantine(viewer: Viewer, choice: QuarantineChoice): Promise<number> {
  requireReleaser(viewer);
  const { count } = await inTransaction((tx) => tx.quarantine.deleteMany({ where: choice === 'all' ? {} : { id: choice } }));
  return count;
}
