/** The request's query as it was sent, percent-encoding intact; `proxy.ts` sets it for pages. */
export const QUERY_HEADER = 'x-callboard-query';
