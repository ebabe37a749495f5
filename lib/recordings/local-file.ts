import 'server-only';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { env } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import { attachmentOf } from './attachment';
import { parseByteRange } from './byte-range';
import { verifyLocalLink } from './local-link';
import { recordingContentType, recordingFile } from './recording-key';

/**
 * The recording that a signed local link opens, whole (200) or the range asked for (206, or 416).
 * @throws AppError `forbidden` for a forged or expired link, `not_found` when the file is gone.
 */
export async function openLocalRecording(query: URLSearchParams, rangeHeader: string | null): Promise<Response> {
  const { authSecret, recordingsDir } = env();
  const link = verifyLocalLink(authSecret, query, Date.now());
  if ('refused' in link) {
    const message = link.refused === 'expired' ? 'This link has expired.' : 'This link is not valid.';
    throw new AppError('forbidden', message, [{ path: 'link', message: link.refused }]);
  }
  const file = recordingsDir ? recordingFile(recordingsDir, link.key) : null;
  const held = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !held?.isFile()) throw new AppError('not_found', 'The recording is not in the recordings folder.');
  const sizeBytes = held.size;
  const headers = {
    'Accept-Ranges': 'bytes', 'Content-Type': recordingContentType(link.key), 'Cache-Control': 'private, no-store',
    ...(link.isDownload ? { 'Content-Disposition': attachmentOf(link.key) } : {}),
  };
  const range = parseByteRange(rangeHeader, sizeBytes);
  if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${sizeBytes}` } });
  if (range === 'whole') return new Response(streamOf(file), { headers: { ...headers, 'Content-Length': String(sizeBytes) } });
  const { first, last } = range;
  return new Response(streamOf(file, range), {
    status: 206,
    headers: { ...headers, 'Content-Length': String(last - first + 1), 'Content-Range': `bytes ${first}-${last}/${sizeBytes}` },
  });
}

function streamOf(file: string, range?: { first: number; last: number }): ReadableStream<Uint8Array> {
  const stream = createReadStream(file, range ? { start: range.first, end: range.last } : {});
  // Node's and the DOM's declarations of one and the same web stream differ
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
