import type { AppErrorCode, ErrorDetail } from '@/lib/errors/app-error';

const STATUS: Record<AppErrorCode, { status: number; title: string }> = {
  bad_request: { status: 400, title: 'Bad request' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Forbidden' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  payload_timeout: { status: 408, title: 'The body did not arrive in time' },
  conflict: { status: 409, title: 'Conflict' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  unprocessable: { status: 422, title: 'Not usable' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Unavailable for the moment' },
};

const RETRY_AFTER_SECONDS: Partial<Record<AppErrorCode, number>> = { unavailable: 5, too_many_requests: 60 };

export type Problem = {
  code: AppErrorCode;
  detail: string;
  errors?: readonly ErrorDetail[];
  /** the webhook says whether the body was kept */
  stored?: boolean;
};

/** An answer before it is given to whatever carries it. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** An error as RFC 9457 has it: `application/problem+json` with type, title, status, detail and `errors`. */
export function problemAnswer({ code, detail, errors = [], stored }: Problem, more: Record<string, string> = {}): Answer {
  const { status, title } = STATUS[code];
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...more };
  const retryAfter = RETRY_AFTER_SECONDS[code];
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter);
  // the rest of such a body may still be on its way
  if (code === 'payload_timeout' || code === 'payload_too_large') headers.Connection = 'close';
  if (code === 'unauthenticated') headers['WWW-Authenticate'] = 'Bearer';
  const type = `urn:callboard:problem:${code.replaceAll('_', '-')}`;
  return { status, headers, body: JSON.stringify({ type, title, status, detail, errors, ...(stored === undefined ? {} : { stored }) }) };
}

/** `problemAnswer` for a route handler. */
export function problemResponse(problem: Problem, more: Record<string, string> = {}): Response {
  return responseOf(problemAnswer(problem, more));
}

/** As a route handler gives it. */
export function responseOf({ body, ...init }: Answer): Response {
  return new Response(body, init);
}
