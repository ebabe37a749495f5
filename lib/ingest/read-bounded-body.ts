import { AppError } from '@/lib/errors/app-error';

/**
 * The whole body of a request, or nothing: it is never cut short.
 * @throws AppError `payload_too_large` beyond `maxBytes` (announced or real), `payload_timeout` when it is not complete within
 *   `withinMs`, `bad_request` when the sender breaks off.
 */
export async function readBoundedBody(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  { maxBytes, withinMs }: { maxBytes: number; withinMs: number },
): Promise<Uint8Array> {
  const announced = headers.get('content-length');
  if (announced !== null && Number(announced) > maxBytes) {
    await body?.cancel().catch(() => undefined);
    throw tooLarge(maxBytes);
  }
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('payload_timeout', `The body was not complete within ${withinMs / 1000} s.`)), withinMs);
  });
  try {
    return await Promise.race([collect(reader, maxBytes), timeout]);
  } catch (fault) {
    await Promise.race([reader.cancel().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 100))]);
    if (fault instanceof AppError) throw fault;
    throw new AppError('bad_request', 'The connection ended before the body was complete.');
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

function tooLarge(maxBytes: number): AppError {
  return new AppError('payload_too_large', `The body is larger than ${maxBytes / 1024 / 1024} MB.`);
}
