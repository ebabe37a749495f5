import { auth } from '@/lib/auth/auth';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { env } from '@/lib/env/env';

/** Signing in for scripts and tests (JSON `{email,password}`, with an `Origin` of ours); nothing else of better-auth is served. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().appUrl ?? null)) return new Response(null, { status: 403 });
  return auth().handler(request);
}
