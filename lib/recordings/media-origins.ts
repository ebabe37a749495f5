import 'server-only';
import { env } from '@/lib/env/env';

/**
 * The origins that a page may play from and read from: our own, and those of the bucket, with its name in the path or in the host as the
 * SDK addresses it. Nothing is loaded or asked for this.
 */
export function mediaOrigins(): string[] {
  const { s3Bucket: bucket, s3Region: region = 'us-east-1', s3Endpoint } = env();
  if (bucket === undefined) return ["'self'"];
  const { protocol, host } = new URL(s3Endpoint ?? `https://s3.${region}.amazonaws.com`);
  // a host that is an address bears no name before it, nor one whose name has dots under a certificate of one level
  const isNamed = /^[a-z0-9.-]+$/.test(bucket) && !/^[\d.:[\]]+$/.test(host);
  return ["'self'", `${protocol}//${host}`, ...(isNamed ? [`${protocol}//${bucket}.${host}`] : [])];
}

/** What stands beside the header's policy (lib/http/security-headers.json), which is the same for every installation. */
export function mediaPolicy(): string {
  const origins = mediaOrigins().join(' ');
  return `media-src ${origins}; connect-src ${origins}`;
}
