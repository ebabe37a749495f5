import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { recordOutOfScope } from '@/lib/audit/record-out-of-scope';
import { reader } from '@/lib/db/client';
import { requireDeliveryReader } from '../access';
import { decodeBody } from '../body-codec';
import { readAgain } from '../read-again';
import type { SingleDelivery } from '../types';
import { inDeliveryScope } from '../where';
import { loadDeliveries } from './load-deliveries';

/**
 * One delivery with its body, read again by today's rules; null when there is none that the viewer may see.
 * @throws AppError `forbidden` for viewers.
 */
export async function getDelivery(viewer: Viewer, id: number): Promise<SingleDelivery | null> {
  const bytes = await getDeliveryBody(viewer, id);
  const [row] = await loadDeliveries({ id }, { limit: 1, order: 'asc' });
  if (bytes === null || !row) return null;
  const bodyText = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { ...row, bodyText, reading: readAgain(bytes, bodyText) };
}

/**
 * The body of a delivery, bit for bit as it was sent; null when there is none that the viewer may see.
 * @throws AppError `forbidden` for viewers.
 */
export async function getDeliveryBody(viewer: Viewer, id: number): Promise<Uint8Array<ArrayBuffer> | null> {
  requireDeliveryReader(viewer);
  const stored = await reader().delivery.findFirst({
    where: { AND: [{ id }, inDeliveryScope(viewer)] },
    select: { body: true, bodyCodec: true },
  });
  return stored ? new Uint8Array(decodeBody(stored.body, stored.bodyCodec)) : recordOutOfScope(viewer, { kind: 'delivery', id: String(id) });
}
