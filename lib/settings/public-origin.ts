import 'server-only';
import { env } from '@/lib/env/env';

/** The origin under which others reach us: APP_URL, else as this request came in. */
export function getPublicOrigin(headers: Headers): string {
  const { appUrl } = env();
  if (appUrl) return new URL(appUrl).origin;
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim();
  const protocol = first('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${protocol}://${first('x-forwarded-host') ?? headers.get('host') ?? 'localhost'}`;
}
