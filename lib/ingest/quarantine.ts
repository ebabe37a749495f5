import 'server-only';
import { encodeBody } from '@/lib/deliveries/body-codec';
import { inTransaction } from '@/lib/db/transaction';

/** Deliveries without a valid token are kept sealed (never parsed, shown or projected) up to these, the oldest giving way. */
export const QUARANTINE_MOST = 1_000;
export const QUARANTINE_BODY_MAX_BYTES = 64 * 1024;

/** Keeps a body that came without a valid token. Returns whether it was kept: a larger one is not. */
export async function quarantine(bytes: Uint8Array, { receivedAt, remote }: { receivedAt: Date; remote: string | null }): Promise<boolean> {
  if (bytes.length > QUARANTINE_BODY_MAX_BYTES) return false;
  const { body, codec } = encodeBody(bytes);
  await inTransaction(async (tx) => {
    const { id } = await tx.quarantine.create({
      data: { receivedAt, remote, body, bodyCodec: codec, bodyBytes: bytes.length },
      select: { id: true },
    });
    await tx.quarantine.deleteMany({ where: { id: { lte: id - QUARANTINE_MOST } } });
  });
  return true;
}
