import { auth } from '@/lib/auth/auth';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { env } from '@/lib/env/env';

export async function POST({ headers }: Request): Promise<Response> {
  if (!isSameOrigin(headers, env().appUrl ?? null)) return new Response(null, { status: 403 });
  return auth().api.signOut({ headers, asResponse: true });
}
