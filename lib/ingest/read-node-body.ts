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
      if (refusal === null) chunks.push(chunk);
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
