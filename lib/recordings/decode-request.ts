import { AppError } from '@/lib/errors/app-error';
import { requireNoProblems, rawQueryOf } from '@/lib/filters/decode-request';
import { readJsonBody } from '@/lib/ingest/read-json-body';
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
export const decodeWaveformRequest = (request: Request): Promise<SentWaveform> => readJsonBody(request, Waveform, BODY_LIMITS);
