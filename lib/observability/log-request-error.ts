import 'server-only';
import { loggedPath } from '@/lib/http/logged-path';
import { log } from '@/lib/log/log';
import { REQUEST_ID_HEADER } from './watch-requests';

export type FailedRequest = { path: string; method: string; headers: NodeJS.Dict<string | string[]> };

/** `routePath` is the file's route, such as `/calls/[uuid]`; `routeType` render, route, action or proxy. */
export type FailedRoute = { routePath: string; routeType: string };

/** One line for what a page or an action threw; the digest is what the visitor is shown. */
export function logRequestError(fault: unknown, { path, method, headers }: FailedRequest, { routePath, routeType }: FailedRoute): void {
  const digest = typeof fault === 'object' && fault !== null && 'digest' in fault ? String(fault.digest) : undefined;
  const requestId = headers[REQUEST_ID_HEADER];
  const pathname = loggedPath(new URL(path, 'http://localhost').href);
  log().error({ requestId, digest, method, path: pathname, routePath, routeType, err: fault }, 'page failed');
}
