import { auth } from '@/lib/auth/auth';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { env } from '@/lib/env/env';

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().appUrl ?? null)) return new Response(null, { status: 403 });
  return auth().handler(request);
}
