import 'server-only';
import { env } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import { isSameOrigin } from './same-origin';

/** @throws AppError `forbidden` when another site, or something that is no browser, sent this state-changing request. */
export function requireSameOrigin(headers: Headers): void {
  if (!isSameOrigin(headers, env().appUrl ?? null)) throw new AppError('forbidden', 'The request did not come from a page of Callboard.');
}
