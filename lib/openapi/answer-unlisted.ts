import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Problem, problemAnswer } from '@/lib/http/problem';
import { sendAnswer } from '@/lib/http/send-answer';
import { OPERATIONS } from './operations';

/** A path of the document as the segments that it asks for; null stands for any one. */
type Listed = { segments: (string | null)[]; methods: string[] };

const LISTED: Listed[] = [...new Set(OPERATIONS.map(({ path }) => path))].map((path) => ({
  segments: path.slice(1).split('/').map((segment) => (segment.startsWith('{') ? null : segment)),
  methods: OPERATIONS.filter((operation) => operation.path === path).flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
}));

/** Doubled slashes and dots are Next's to straighten. */
const TARGET = /^\/api\/v1(\/[^?]*)?(?:\?|$)/;

/**
 * Answers what the API does not know, before Next does: an address, a method, an escape that is none. Next would give a page, a bare status
 * without the `Allow` that RFC 9110 asks for, and a 500; a program that reads the API can tell nothing from these. Returns false for the rest.
 */
export function answerUnlisted(request: IncomingMessage, response: ServerResponse): boolean {
  const target = TARGET.exec(request.url ?? '');
  const path = target?.[1] ?? '/';
  if (target === null || path.includes('//') || /(^|\/)\.{1,2}(\/|$)/.test(path)) return false;
  const refused = refusalOf(path, request.method ?? 'GET');
  if (refused === null) return false;
  const { problem, allow } = refused;
  const startedMs = performance.now();
  const answer = problemAnswer(problem, allow === null ? {} : { Allow: allow });
  sendAnswer(request, response, { answer, requestId: randomUUID(), url: `http://localhost${target[0].replace(/\?$/, '')}`, startedMs });
  // what a body goes on sending is read away, so that the connection serves the next request
  request.resume();
  return true;
}

type Refusal = { problem: Problem; allow: string | null };

/** Null for what a route handler answers. */
function refusalOf(path: string, method: string): Refusal | null {
  const segments = decoded(path.replace(/\/$/, '').slice(1).split('/'));
  if (segments === null) return { problem: { code: 'bad_request', detail: 'The address is not valid percent-encoded UTF-8.' }, allow: null };
  const listed = LISTED.filter((one) => fits(one, segments));
  if (listed.length === 0) {
    return { problem: { code: 'not_found', detail: 'The API has no such address; GET /api/v1/openapi.json lists all.' }, allow: null };
  }
  const methods = [...new Set(listed.flatMap((one) => one.methods))];
  if (method === 'OPTIONS' || methods.includes(method)) return null;
  const allow = [...methods, 'OPTIONS'].join(', ');
  return { problem: { code: 'method_not_allowed', detail: `This address takes ${methods.join(', ')}.` }, allow };
}

function decoded(segments: readonly string[]): string[] | null {
  try {
    return segments.map((segment) => decodeURIComponent(segment));
  } catch {
    return null;
  }
}

function fits({ segments }: Listed, sent: readonly string[]): boolean {
  return segments.length === sent.length && segments.every((segment, index) => segment === null ? sent[index] !== '' : segment === sent[index]);
}
