import type { FileChunk } from '../export-file';

/** All chunks of an export as bytes. */
export async function readBytes(chunks: AsyncIterable<FileChunk>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const { bytes } of chunks) parts.push(bytes);
  return Buffer.concat(parts);
}

/** All chunks of an export as one text, its byte order mark included. */
export async function readAll(chunks: AsyncIterable<FileChunk>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(chunks));
}
