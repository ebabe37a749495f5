import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** How a stored body is packed: 0 = as sent, 1 = deflate without header (RFC 1951). */
export type BodyCodec = 0 | 1;

/** Packs a body for storage, bit for bit; one that does not get smaller is kept as it is. */
export function encodeBody(bytes: Uint8Array): { body: Uint8Array<ArrayBuffer>; codec: BodyCodec } {
  const packed = deflateRawSync(bytes);
  return packed.length < bytes.length ? { body: new Uint8Array(packed), codec: 1 } : { body: new Uint8Array(bytes), codec: 0 };
}

/** The body as it was sent. @throws Error for a codec of a newer version or damaged bytes. */
export function decodeBody(body: Uint8Array, codec: number): Uint8Array {
  if (codec === 0) return body;
  if (codec === 1) return inflateRawSync(body);
  throw new Error(`A stored body has the codec ${codec}, which this version does not know.`);
}
