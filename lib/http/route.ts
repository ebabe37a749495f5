import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError } from '@/lib/errors/app-error';
import { log } from '@/lib/log/log';
import { type Problem, problemResponse } from './problem';

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/**
 * Around every route handler: faults become problem+json, answers are not cached, and one line is logged with the request's id
 * and milliseconds. `problemOf` lets a route word its own problems.
 */
export function route<P = Record<string, never>>(handler: Handler<P>, problemOf: (fault: unknown) => Problem = problemFrom): Handler<P> {
  return async (request, context) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    const response = await handler(request, withParams(context)).catch((fault: unknown) => {
      const problem = problemOf(fault);
      if (problem.code === 'internal') log().error({ requestId, err: fault }, 'request failed');
      return problemResponse(problem);
    });
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
    response.headers.set('X-Request-Id', requestId);
    const durationMs = Math.round((performance.now() - startedMs) * 10) / 10;
    log().info({ requestId, method: request.method, path: loggedPath(request.url), status: response.status, durationMs }, 'request');
    return response;
  };
}

/** For a path without parameters Next gives none at all. */
function withParams<P>(context: { params?: Promise<P> }): { params: Promise<P> } {
  // P is {} there
  return { params: context.params ?? Promise.resolve({} as P) };
}

/** What is thrown on purpose keeps its words; anything else says nothing of its insides. */
export function problemFrom(fault: unknown): Problem {
  if (fault instanceof AppError) return { code: fault.code, detail: fault.message, errors: fault.errors };
  return { code: 'internal', detail: 'Something went wrong on the server. The log has this request by its X-Request-Id.' };
}

/** Without the query (filters hold phones, the webhook's holds its token) and without a token in the path. */
export function loggedPath(url: string): string {
  return new URL(url).pathname.replace(/^(\/api\/hubtalk)\/.*/, '$1/[token]');
}
