import type { Check, CheckCode } from './types';

/** An error of the AWS SDK as far as it is read: `S3ServiceException`, or what Node's network throws. */
type Fault = { name?: unknown; code?: unknown; message?: unknown; cause?: unknown; $metadata?: { httpStatusCode?: number }; $response?: { headers?: Record<string, string> } };

const BY_NAME: Record<string, CheckCode> = {
  CredentialsProviderError: 'no_credentials', InvalidAccessKeyId: 'wrong_key_id', SignatureDoesNotMatch: 'wrong_secret',
  RequestTimeTooSkewed: 'clock', RequestExpired: 'clock', NoSuchBucket: 'no_bucket', PermanentRedirect: 'wrong_region', IllegalLocationConstraintException: 'wrong_region',
  AuthorizationHeaderMalformed: 'wrong_region', AccessDenied: 'list_denied', AllAccessDisabled: 'list_denied',
};

/** What an S3 server, or the way to it, holds against a request: the code that leads to a next step, and what the server said. */
export function classifyS3Fault(thrown: unknown): Check {
  const fault = (thrown ?? {}) as Fault;
  const [name, said] = [String(fault.name ?? ''), String(fault.message ?? '').slice(0, 200)];
  const region = fault.$response?.headers?.['x-amz-bucket-region'] ?? /expecting '([\w-]+)'/.exec(said)?.[1] ?? '';
  const status = fault.$metadata?.httpStatusCode;
  const code = BY_NAME[name] ?? byStatus(status) ?? 'unreachable';
  return { code, state: code === 'list_denied' ? 'warning' : 'fault', facts: { said: said || name, region: region || '?', status: status ?? 0, why: whyOf(fault) } };
}

function byStatus(status: number | undefined): CheckCode | undefined {
  if (status === undefined) return undefined;
  if (status === 301) return 'wrong_region';
  if (status === 404) return 'no_bucket';
  if (status === 401 || status === 403) return 'list_denied';
  // it answered, but not as S3 does: a web server, a proxy, a console
  return status < 500 ? 'not_s3' : 'unreachable';
}

/** `ECONNREFUSED`, `ENOTFOUND`, a certificate's code … as Node names it; else the error's own words. */
function whyOf({ code, cause, name, message }: Fault): string {
  const inner = (cause ?? {}) as Fault;
  return [code, inner.code, name, message].find((word): word is string => typeof word === 'string' && word !== '') ?? '?';
}
