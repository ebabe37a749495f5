import { createHmac, timingSafeEqual } from 'node:crypto';

/** CONTRACT.md §5: a link lives at most this long. */
export const LINK_LIFETIME_SECONDS = 300;

type Signed = { key: string; expires: string };

/** A key of its own, so that a signature made for a link fits nothing else that the secret signs. */
function signatureOf(secret: string, { key, expires }: Signed): string {
  const signingKey = createHmac('sha256', secret).update('callboard recording link').digest();
  return createHmac('sha256', signingKey).update(`${expires}\n${key}`).digest('base64url');
}

/** Query of `/api/recordings` that opens `key` for 300 s; like a presigned S3 link, whoever holds it may read. */
export function signLocalLink(secret: string, key: string, nowMs: number): URLSearchParams {
  const expires = String(Math.floor(nowMs / 1000) + LINK_LIFETIME_SECONDS);
  return new URLSearchParams({ key, expires, signature: signatureOf(secret, { key, expires }) });
}

/** The key of a link that is genuine and alive; otherwise why not. */
export function verifyLocalLink(secret: string, query: URLSearchParams, nowMs: number): { key: string } | { refused: 'invalid' | 'expired' } {
  const key = query.get('key') ?? '';
  const expires = query.get('expires') ?? '';
  const given = Buffer.from(query.get('signature') ?? '');
  const wanted = Buffer.from(signatureOf(secret, { key, expires }));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return { refused: 'invalid' };
  return Number(expires) * 1000 > nowMs ? { key } : { refused: 'expired' };
}
