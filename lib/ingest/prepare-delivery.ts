import { createHash } from 'node:crypto';
import { readBody } from '@/lib/hubtalk/read-body';
import { encodeBody } from '@/lib/deliveries/body-codec';
import type { PackedBody, PreparedDelivery } from './types';

/** Hashes, packs and reads a body; never throws, whatever the bytes. `packed` is the body's when that was done already. */
export function prepareDelivery(bytes: Uint8Array, receivedAt: Date, packed: PackedBody = packBody(bytes)): PreparedDelivery {
  return { ...packed, receivedAt, bodyBytes: bytes.length, read: readBody(bytes) };
}

/** Hashes and packs a body. */
export function packBody(bytes: Uint8Array): PackedBody {
  const { body, codec } = encodeBody(bytes);
  return { sha256: new Uint8Array(createHash('sha256').update(bytes).digest()), body, bodyCodec: codec };
}
