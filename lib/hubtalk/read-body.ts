import type { ErrorDetail } from '@/lib/errors/app-error';
import { isJsonObject, type JsonObject } from './json';
import { normalise } from './normalise';
import { DEEPEST_LEVEL, parseJson } from './parse-json';
import { Identity } from './schema';
import type { Revision } from './types';

export type ReadBody =
  | { kind: 'revision'; revision: Revision }
  | { kind: 'rejected'; status: 400 | 422; detail: string; errors: ErrorDetail[]; callEventUuid: string | null };

/** A webhook body as a revision, or why it is none (CONTRACT.md §2: 400, 422). Throws on no bytes whatever. */
export function readBody(bytes: Uint8Array): ReadBody {
  const text = decode(bytes);
  if (text === null) return malformed('The body is not UTF-8.', []);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const where = parsed.position === null ? '' : ` (character ${parsed.position})`;
    return malformed('The body is not JSON.', [{ path: parsed.path, message: `${parsed.message}${where}` }]);
  }
  if (!isJsonObject(parsed.json)) return malformed('The body is not a JSON object.', []);
  return readPayload(parsed.json, parsed.depth);
}

function readPayload(json: JsonObject, depth: number): ReadBody {
  const identity = Identity.safeParse(json);
  const isTooDeep = depth > DEEPEST_LEVEL;
  if (identity.success && !isTooDeep) return { kind: 'revision', revision: normalise(json, identity.data) };
  const errors = (identity.error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
  return {
    kind: 'rejected',
    status: 422,
    detail: identity.success ? 'The body is nested too deep.' : 'The body names no attempt and call that it could be stored under.',
    errors: isTooDeep ? [...errors, { path: '', message: `is nested ${depth} levels deep, more than ${DEEPEST_LEVEL}` }] : errors,
    callEventUuid: Identity.shape.call_event_uuid.safeParse(json.call_event_uuid).data ?? null,
  };
}

function malformed(detail: string, errors: ErrorDetail[]): ReadBody {
  return { kind: 'rejected', status: 400, detail, errors, callEventUuid: null };
}

/** Null when the bytes are not UTF-8. A byte order mark stays, so that the parser refuses it. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
