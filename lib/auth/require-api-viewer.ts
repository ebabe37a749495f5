import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import { authenticateApiToken } from '@/lib/tokens/authenticate-api-token';
import { requireSameOrigin } from './require-same-origin';
import { getSignedIn, touchSession } from './session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * For every API route, first thing: an API token in `Authorization: Bearer`, else the session cookie.
 * A wrong token is refused even beside a good cookie.
 * @throws AppError `unauthenticated` without either; `forbidden` when another site writes with the visitor's cookie.
 */
export async function requireApiViewer(request: Request): Promise<Viewer> {
  if (request.headers.has('authorization')) {
    const viewer = await authenticateApiToken(request);
    if (!viewer) throw new AppError('unauthenticated', 'The API token is unknown or revoked.');
    return viewer;
  }
  const signedIn = await getSignedIn(request.headers);
  if (!signedIn) throw new AppError('unauthenticated', 'Send an API token (Authorization: Bearer) or sign in.');
  // who has no session has nothing that another site could borrow
  if (!SAFE_METHODS.has(request.method)) requireSameOrigin(request.headers);
  await touchSession(signedIn.session).catch(() => undefined);
  return signedIn.viewer;
}
