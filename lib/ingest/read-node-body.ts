import type { IncomingMessage } from 'node:http';
import type { AppError } from '@/lib/errors/app-error';
import { type BodyLimits, DISCARD_MAX_BYTES, DISCARD_WITHIN_MS } from './limits';
import { brokenOff, tooLarge, tooSlow } from './read-bounded-body';

/**
 * `readBoundedBody` for a request of Node's own, which holds next to nothing while a slow sender takes its time.
 * @throws AppError as there.
 */
export function readNodeBody(request: IncomingMessage, { maxBytes, withinMs }: BodyLimits): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let room: Room | null = null;
    let sizeBytes = 0;
    let refusal: AppError | null = null;
    let timer = setTimeout(() => end(tooSlow(withinMs)), withinMs);
    const refuse = (): void => {
      refusal = tooLarge(maxBytes);
      chunks.length = 0;
      clearTimeout(timer);
      timer = setTimeout(() => end(refusal), Math.min(withinMs, DISCARD_WITHIN_MS));
    };
    const take = (chunk: Uint8Array): void => {
      sizeBytes += chunk.length;
      if (refusal === null && sizeBytes > maxBytes) refuse();
      if (refusal === null) room = keep(chunks, chunk, room);
      else if (sizeBytes > DISCARD_MAX_BYTES) end(refusal);
    };
    const end = (fault: AppError | null): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', breakOff).off('error', breakOff);
      const [only] = chunks;
      if (fault !== null) {
        // what still comes is dropped, and a connection that breaks now is nobody's fault
        request.on('error', () => undefined).pause();
        reject(fault);
      } else resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks, sizeBytes));
    };
    const finish = (): void => end(refusal);
    const breakOff = (): void => end(refusal ?? brokenOff());
    request.on('data', take).on('end', finish).on('close', breakOff).on('error', breakOff);
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) refuse();
  });
}

/** A buffer, the last of the chunks, of which so many bytes are filled. */
type Room = { buffer: Buffer; filled: number };

/** Smaller pieces are put together: each as it comes costs some hundred bytes around it, and a slow sender sends thousands. */
const SMALL_BYTES = 512;
const ROOM_BYTES = 2_048;

function keep(chunks: Uint8Array[], chunk: Uint8Array, room: Room | null): Room | null {
  if (chunk.length > SMALL_BYTES) {
    chunks.push(chunk);
    return null;
  }
  const fits = room !== null && room.filled + chunk.length <= ROOM_BYTES;
  const { buffer, filled } = fits ? room : { buffer: Buffer.allocUnsafeSlow(ROOM_BYTES), filled: 0 };
  buffer.set(chunk, filled);
  const held = { buffer, filled: filled + chunk.length };
  const part = buffer.subarray(0, held.filled);
  if (fits) chunks[chunks.length - 1] = part;
  else chunks.push(part);
  return held;
}
