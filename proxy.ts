import { NextResponse, type NextRequest } from 'next/server';
import { QUERY_HEADER } from '@/lib/filters/query-header';

/**
 * Hands pages their query as it was sent: Next gives it to them decoded, where `%2C` inside a value and a comma between values look
 * alike (CONTRACT.md §4). No gate: each page asks for the viewer itself. The API and its bodies do not pass here.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(QUERY_HEADER, request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/', '/calls/:path*', '/campaigns/:path*', '/deliveries/:path*'] };
