import { createHash } from 'node:crypto';
import { readBody } from '@/lib/hubtalk/read-body';
import { encodeBody } from '@/lib/deliveries/body-codec';
import type { PreparedDelivery } from './types';

/** Hashes, packs and reads a body; never throws, whatever the bytes. */
export function prepareDelivery(bytes: Uint8Array, receivedAt: Date): PreparedDelivery {
  const { body, codec } = encodeBody(bytes);
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
  return { sha256, body, bodyCodec: codec, bodyBytes: bytes.length, receivedAt, read: readBody(bytes) };
}
