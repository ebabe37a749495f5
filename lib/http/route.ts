import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError } from '@/lib/errors/app-error';
import { log } from '@/lib/log/log';
import { loggedPath } from './logged-path';
import { type Problem, problemResponse } from './problem';

type Context<P> = { params: Promise<P> };
type Handler<P> = (request: Request, context: Context<P> & { requestId: string }) => Promise<Response>;

/** Around every route handler: faults become problem+json, answers are not cached, and one line is logged with id and milliseconds. */
export function route<P = Record<string, never>>(handler: Handler<P>) {
  return async (request: Request, context: Context<P>): Promise<Response> => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    const response = await handler(request, { ...withParams(context), requestId }).catch((fault: unknown) => {
      const problem = problemFrom(fault);
      if (problem.code === 'internal') log().error({ requestId, err: fault }, 'request failed');
      return problemResponse(problem);
    });
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
    response.headers.set('X-Request-Id', requestId);
    logRequest({ requestId, method: request.method, url: request.url, status: response.status, startedMs });
    return response;
  };
}

/** The one line that an answered request leaves. */
export function logRequest({ url, startedMs, ...said }: { requestId: string; method: string; url: string; status: number; startedMs: number }): void {
  const durationMs = Math.round((performance.now() - startedMs) * 10) / 10;
  log().info({ requestId: said.requestId, method: said.method, path: loggedPath(url), status: said.status, durationMs }, 'request');
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
