import { AppError } from '@/lib/errors/app-error';
import { requireNoProblems, rawQueryOf } from '@/lib/filters/decode-request';
import { readBoundedBody } from '@/lib/ingest/read-bounded-body';
import { RecordingQuery, Waveform } from './schema';
import type { Waveform as SentWaveform } from './types';

const BODY_LIMITS = { maxBytes: 16_384, withinMs: 15_000 };

/** How a recording is asked for. @throws AppError `bad_request` with every unknown parameter and bad value. */
export function decodeRecordingRequest(request: Request): RecordingQuery {
  const parsed = RecordingQuery.safeParse(Object.fromEntries(new URLSearchParams(rawQueryOf(request))));
  if (parsed.success) return parsed.data;
  requireNoProblems(parsed.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
    return names.map((path) => ({ path, message: issue.code === 'unrecognized_keys' ? 'is not a parameter here' : issue.message }));
  }));
  throw new AppError('bad_request', 'The query is not valid.');
}

/** The waveform in a body. @throws AppError `bad_request`, `payload_too_large`. */
export async function decodeWaveformRequest(request: Request): Promise<SentWaveform> {
  const text = new TextDecoder().decode(await readBoundedBody(request, BODY_LIMITS));
  const parsed = Waveform.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new AppError('bad_request', 'The body is not valid.', parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
