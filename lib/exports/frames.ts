import type { FileChunk } from './export-file';

/**
 * A file in frames, for a page that shows how far it is and must know whether it came whole: each frame is `rows` and `size` (big-endian
 * uint32) and so many bytes; the last one has no bytes and all bits of `rows` set.
 */
export const FRAMES_TYPE = 'application/vnd.callboard.frames';

const HEAD_BYTES = 8;
const END = 0xffffffff;

/** One chunk as its frame. */
export function encodeFrame({ rows, bytes }: FileChunk): Uint8Array {
  const frame = new Uint8Array(HEAD_BYTES + bytes.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, rows);
  view.setUint32(4, bytes.length);
  frame.set(bytes, HEAD_BYTES);
  return frame;
}

/** What tells the reader that nothing is missing. */
export function endFrame(): Uint8Array {
  const frame = new Uint8Array(HEAD_BYTES);
  new DataView(frame.buffer).setUint32(0, END);
  return frame;
}

/** The chunks of frames that come in pieces of any size. @throws Error when they break off before the end. */
export async function* decodeFrames(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<FileChunk, void> {
  let held = new Uint8Array();
  for await (const piece of pieces) {
    const joined = new Uint8Array(held.length + piece.length);
    joined.set(held);
    joined.set(piece, held.length);
    held = joined;
    for (let frame = firstFrame(held); frame; frame = firstFrame(held)) {
      if (frame.isEnd) return;
      yield frame.chunk;
      held = held.slice(HEAD_BYTES + frame.chunk.bytes.length);
    }
  }
  throw new Error('the file broke off');
}

/** Null while it is not whole. */
function firstFrame(held: Uint8Array): { isEnd: boolean; chunk: FileChunk } | null {
  if (held.length < HEAD_BYTES) return null;
  const view = new DataView(held.buffer, held.byteOffset);
  const [rows, size] = [view.getUint32(0), view.getUint32(4)];
  if (held.length < HEAD_BYTES + size) return null;
  return { isEnd: rows === END, chunk: { rows, bytes: held.slice(HEAD_BYTES, HEAD_BYTES + size) } };
}
