import type { Route } from 'next';

/** What a link's query may hold: absent, empty and null values are left out. */
export type Query = URLSearchParams | Record<string, string | number | null | undefined>;

/** The routes built here exist: lib/auth/edges.test.ts checks each against the files of `app/`. */
const route = (path: string): Route => path as Route;

function withQuery(path: string, query: Query = {}): Route {
  const search = query instanceof URLSearchParams ? query : new URLSearchParams();
  if (!(query instanceof URLSearchParams)) {
    for (const [key, entry] of Object.entries(query)) {
      if (entry !== null && entry !== undefined && entry !== '') search.set(key, String(entry));
    }
  }
  const text = search.toString();
  return route(text === '' ? path : `${path}?${text}`);
}

/** Every page. Filters come encoded by lib/filters. */
export const paths = {
  overview: (query?: Query) => withQuery('/', query),
  campaigns: (query?: Query) => withQuery('/campaigns', query),
  campaign: (uuid: string, query?: Query) => withQuery(`/campaigns/${encodeURIComponent(uuid)}`, query),
  /** the calls on the campaign's page */
  campaignCalls: (uuid: string, query?: Query) => route(`${withQuery(`/campaigns/${encodeURIComponent(uuid)}`, query)}#calls`),
  calls: (query?: Query) => withQuery('/calls', query),
  attempts: (query?: Query) => withQuery('/attempts', query),
  /** `attemptUuid` opens that attempt instead of the deciding one; the words of `q` are marked in it */
  call: (uuid: string, attemptUuid?: string, q?: string) => withQuery(`/calls/${encodeURIComponent(uuid)}`, { attempt: attemptUuid, q }),
  /** an attempt on its call's page, with what the reader came by: the words of `q`, and `list`, the run that he goes through */
  attempt: (uuid: string, attemptUuid: string | undefined, { q, list }: { q?: string; list?: string | null }) =>
    withQuery(`/calls/${encodeURIComponent(uuid)}`, { attempt: attemptUuid, q, list }),
  /** reviewed in a run: `list` is the query of the list that is gone through (lib/calls/run.ts) */
  callInRun: (uuid: string, list: string) => withQuery(`/calls/${encodeURIComponent(uuid)}`, { list }),
  /** the first call of a run */
  startRun: (list: string) => withQuery('/review/start', { list }),
  review: (query?: Query) => withQuery('/review', query),
  reviewFigures: (query?: Query) => withQuery('/review/figures', query),
  deliveries: (query?: Query) => withQuery('/deliveries', query),
  delivery: (id: string, query?: Query) => withQuery(`/deliveries/${encodeURIComponent(id)}`, query),
  /** bodies that came without a valid token */
  quarantine: () => route('/deliveries#quarantine'),
  settings: () => route('/settings'),
  /** who looked at, listened to or took away what */
  audit: (query?: Query) => withQuery('/settings/audit', query),
  scorecard: () => route('/settings#scorecard'),
  queueRules: () => route('/settings#queue-rules'),
  /** `next` is where the visitor wanted to go */
  signIn: (next?: string) => withQuery('/sign-in', { next: next === '/' ? undefined : next }),
  setup: (token?: string) => withQuery('/setup', { token }),
};

/** Every address of the JSON API and the downloads; plain links, not pages. */
export const apiPaths = {
  campaigns: (query?: Query): string => withQuery('/api/v1/campaigns', query),
  campaign: (uuid: string): string => `/api/v1/campaigns/${encodeURIComponent(uuid)}`,
  calls: (query?: Query): string => withQuery('/api/v1/calls', query),
  call: (uuid: string): string => `/api/v1/calls/${encodeURIComponent(uuid)}`,
  attempts: (query?: Query): string => withQuery('/api/v1/attempts', query),
  attempt: (uuid: string): string => `/api/v1/attempts/${encodeURIComponent(uuid)}`,
  recording: (uuid: string): string => `/api/v1/attempts/${encodeURIComponent(uuid)}/recording`,
  /** to be saved as a file */
  recordingFile: (uuid: string): string => `/api/v1/attempts/${encodeURIComponent(uuid)}/recording?download=1`,
  recordingPeaks: (uuid: string): string => `/api/v1/attempts/${encodeURIComponent(uuid)}/recording/peaks`,
  metrics: (query?: Query): string => withQuery('/api/v1/metrics', query),
  reviewFigures: (query?: Query): string => withQuery('/api/v1/reviews/figures', query),
  search: (q: string): string => withQuery('/api/v1/search', { q }),
  variables: (campaignUuid: string): string => withQuery('/api/v1/variables', { campaign: campaignUuid }),
  counts: (): string => '/api/v1/counts',
  facets: (query?: Query): string => withQuery('/api/v1/facets', query),
  fields: (query?: Query): string => withQuery('/api/v1/fields', query),
  histogram: (query?: Query): string => withQuery('/api/v1/histogram', query),
  values: (query?: Query): string => withQuery('/api/v1/values', query),
  exportCsv: (rows: 'calls' | 'attempts', filters: URLSearchParams = new URLSearchParams()): string =>
    withQuery('/api/v1/export.csv', new URLSearchParams([['rows', rows], ...filters])),
  /** what is posted there says which rows and columns */
  exportFile: (format: 'csv' | 'xlsx'): string => `/api/v1/export.${format}`,
  exportColumns: (): string => '/api/v1/export.columns',
  exportChoice: (): string => '/api/v1/export.choice',
  /** a manager's own file, to be filled in */
  spreadsheet: (campaignUuid: string, query?: Query): string =>
    withQuery(`/api/v1/campaigns/${encodeURIComponent(campaignUuid)}/spreadsheet`, query),
  deliveries: (query?: Query): string => withQuery('/api/v1/deliveries', query),
  delivery: (id: string): string => `/api/v1/deliveries/${encodeURIComponent(id)}`,
  deliveryBody: (id: string): string => `/api/v1/deliveries/${encodeURIComponent(id)}/body`,
  replay: (id: string): string => `/api/v1/deliveries/${encodeURIComponent(id)}/replay`,
  /** without a token: its prefix; the token goes into `?token=` so that logs can redact it */
  webhook: (token?: string): string => withQuery('/api/hubtalk', { token }),
};
