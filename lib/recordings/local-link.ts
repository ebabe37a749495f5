import { createHmac, timingSafeEqual } from 'node:crypto';

type LocalLink = { key: string; isDownload: boolean };

type Signed = { key: string; expires: string; download: string };

/** A key of its own, so that a signature made for a link fits nothing else that the secret signs. */
function signatureOf(secret: string, { key, expires, download }: Signed): string {
  const signingKey = createHmac('sha256', secret).update('callboard recording link').digest();
  return createHmac('sha256', signingKey).update(`${expires}\n${download}\n${key}`).digest('base64url');
}

/** Query of `/api/recordings` that opens `key` for so long; like a presigned S3 link, whoever holds it may read. */
export function signLocalLink(secret: string, { key, isDownload, lifetimeSeconds, nowMs }: LocalLink & { lifetimeSeconds: number; nowMs: number }): URLSearchParams {
  const expires = String(Math.floor(nowMs / 1000) + lifetimeSeconds);
  const download = isDownload ? '1' : '';
  const signature = signatureOf(secret, { key, expires, download });
  return new URLSearchParams({ key, expires, ...(isDownload ? { download } : {}), signature });
}

/** What a link opens that is genuine and alive; otherwise why not. */
export function verifyLocalLink(secret: string, query: URLSearchParams, nowMs: number): LocalLink | { refused: 'invalid' | 'expired' } {
  const [key, expires, download] = ['key', 'expires', 'download'].map((name) => query.get(name) ?? '') as [string, string, string];
  const given = Buffer.from(query.get('signature') ?? '');
  const wanted = Buffer.from(signatureOf(secret, { key, expires, download }));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return { refused: 'invalid' };
  return Number(expires) * 1000 > nowMs ? { key, isDownload: download === '1' } : { refused: 'expired' };
}
