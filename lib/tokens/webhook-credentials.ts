/** The head of a request as far as a token may be in it, whatever carried it. */
export type SentHead = { url: string; headers: Pick<Headers, 'get'> };

/**
 * The tokens that a webhook request carries, in every way of CONTRACT.md §2: `?token=`, the path, HTTP Basic password,
 * `Authorization: Bearer`, `X-Webhook-Token`. Any of them may be the right one.
 */
export function webhookCredentials({ url, headers }: SentHead, pathToken: string | null): string[] {
  const authorization = headers.get('authorization')?.trim() ?? '';
  const [, bearer] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  const [, basic] = /^Basic +([A-Za-z0-9+/_=-]+)$/i.exec(authorization) ?? [];
  const password = basic === undefined ? undefined : /^[^:]*:([^]*)$/.exec(Buffer.from(basic, 'base64').toString())?.[1];
  const given = [...new URL(url).searchParams.getAll('token'), pathToken, bearer, password, headers.get('x-webhook-token')?.trim()];
  return given.filter((token): token is string => typeof token === 'string' && token !== '');
}
