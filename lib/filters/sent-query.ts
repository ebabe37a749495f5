/** Set by the server itself on every request (lib/http/keep-sent-queries); what a client sends under this name never stays. */
export const SENT_QUERY_HEADER = 'x-callboard-sent-query';

/** The query of a request as it was sent, percent-encoding intact; null where no server of ours took it. */
export function sentQuery(headers: Pick<Headers, 'get'>): string | null {
  return headers.get(SENT_QUERY_HEADER);
}
