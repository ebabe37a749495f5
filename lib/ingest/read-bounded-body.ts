import { AppError } from '@/lib/errors/app-error';
import { type BodyLimits, DISCARD_MAX_BYTES, DISCARD_WITHIN_MS } from './limits';

/**
 * The whole body of a request, or nothing: it is never cut short.
 * @throws AppError `payload_too_large` beyond `maxBytes` (announced or real), `payload_timeout` when it is not complete within
 *   `withinMs`, `bad_request` when the sender breaks off.
 */
export async function readBoundedBody(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  { maxBytes, withinMs }: BodyLimits,
): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const announced = headers.get('content-length');
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(withinMs)), withinMs);
  });
  try {
    if (announced !== null && Number(announced) > maxBytes) throw tooLarge(maxBytes);
    return await Promise.race([collect(reader, maxBytes), timeout]);
  } catch (fault) {
    if (fault instanceof AppError && fault.code === 'payload_too_large') await discard(reader, Math.min(withinMs, DISCARD_WITHIN_MS));
    // not awaited: a sender that stands still never lets it end
    reader.cancel().catch(() => undefined);
    if (fault instanceof AppError) throw fault;
    throw brokenOff();
  } finally {
    clearTimeout(timer);
  }
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    sizeBytes += value.length;
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(value);
  }
  const [only] = chunks;
  return only && chunks.length === 1 ? only : Buffer.concat(chunks, sizeBytes);
}

/**
 * Takes what a sender of too much is still sending, and forgets it: one that is cut off in the middle sees a broken connection
 * instead of the answer.
 */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>, withinMs: number): Promise<void> {
  const untilMs = Date.now() + withinMs;
  for (let bytes = 0; bytes < DISCARD_MAX_BYTES; ) {
    const late = new Promise<null>((resolve) => setTimeout(resolve, Math.max(0, untilMs - Date.now()), null).unref());
    const next = await Promise.race([reader.read().catch(() => null), late]);
    if (next === null || next.done) return;
    bytes += next.value.length;
  }
}

export function tooSlow(withinMs: number): AppError {
  return new AppError('payload_timeout', `The body was not complete within ${withinMs / 1000} s.`);
}

export function brokenOff(): AppError {
  return new AppError('bad_request', 'The connection ended before the body was complete.');
}

export function tooLarge(maxBytes: number): AppError {
  return new AppError('payload_too_large', `The body is larger than ${maxBytes / 1024 / 1024} MB.`);
}
