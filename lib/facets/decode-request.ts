import { decodeFilter } from '@/lib/filters/codec';
import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import { parseRawQuery } from '@/lib/filters/raw-query';
import type { Filter } from '@/lib/filters/schema';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { COLUMN_FACETS, FACET_FIELDS, FACET_ROWS, type FacetField, type FacetRows, HISTOGRAM_FIELDS, type HistogramField, NAMED_KINDS, type NamedKind } from './types';

const MOST_LISTED = 50;

type Read = { filter: Filter; rows: FacetRows; problems: ErrorDetail[]; given: ReadonlyMap<string, string[]> };

function read(request: Request, ownParameters: readonly string[]): Read {
  const query = rawQueryOf(request);
  const { filter, problems } = decodeFilter(query, ['rows', ...ownParameters]);
  const given = new Map(parseRawQuery(query).parameters.map(({ name, values }) => [name, values]));
  const rows = oneOf({ given, problems }, { path: 'rows', words: FACET_ROWS }) ?? (given.has('rows') ? null : 'calls');
  return { filter, rows: rows ?? 'calls', problems, given };
}

/** The word that a parameter is; null when it is not given, or is not one of them (a problem then). */
function oneOf<W extends string>(
  { given, problems }: Pick<Read, 'given' | 'problems'>,
  { path, words }: { path: string; words: readonly W[] },
): W | null {
  const text = given.get(path)?.join(',');
  const word = words.find((known) => known === text);
  if (text !== undefined && word === undefined) problems.push({ path, message: `must be one of ${words.join(', ')}` });
  return word ?? null;
}

/**
 * `GET facets`: the filter, `rows=calls|attempts` (calls) and `fields`, a comma list (all but those of people's work).
 * @throws AppError `bad_request` with every unknown parameter and bad value.
 */
export function decodeFacetsRequest(request: Request): { filter: Filter; rows: FacetRows; fields: FacetField[] } {
  const { filter, rows, problems, given } = read(request, ['fields']);
  const named = given.get('fields') ?? [...COLUMN_FACETS];
  const fields = FACET_FIELDS.filter((field) => named.includes(field));
  if (named.some((name) => !FACET_FIELDS.some((field) => field === name)))
    problems.push({ path: 'fields', message: `must be a list of ${FACET_FIELDS.join(', ')}` });
  requireNoProblems(problems);
  return { filter, rows, fields };
}

/**
 * `GET histogram`: the filter, `rows=calls|attempts` (calls) and `field`.
 * @throws AppError `bad_request` with every unknown parameter and bad value.
 */
export function decodeHistogramRequest(request: Request): { filter: Filter; rows: FacetRows; field: HistogramField } {
  const { filter, rows, problems, given } = read(request, ['field']);
  const field = histogramField(given.get('field')?.join(',') ?? '');
  if (field === null)
    problems.push({ path: 'field', message: `must be one of ${HISTOGRAM_FIELDS.join(', ')}, var.<name> or report.<name>` });
  requireNoProblems(problems);
  return { filter, rows, field: field ?? 'duration' };
}

function histogramField(text: string): HistogramField | null {
  const [, kind, name] = /^(var|report)\.([^]+)$/.exec(text) ?? [];
  if (kind === 'var' || kind === 'report') return `${kind}.${name ?? ''}`;
  return HISTOGRAM_FIELDS.find((known) => known === text) ?? null;
}

/**
 * `GET values`: the filter, `rows=calls|attempts` (calls), `kind=var|report`, `name`, `startsWith` (all) and `limit` (20, at most 50).
 * @throws AppError `bad_request` with every unknown parameter and bad value.
 */
export function decodeValuesRequest(request: Request): {
  filter: Filter; rows: FacetRows; kind: NamedKind; name: string; startsWith: string; limit: number;
} {
  const { filter, rows, problems, given } = read(request, ['kind', 'name', 'startsWith', 'limit']);
  const kind = oneOf({ given, problems }, { path: 'kind', words: NAMED_KINDS });
  if (!given.has('kind')) problems.push({ path: 'kind', message: `must be one of ${NAMED_KINDS.join(', ')}` });
  const [name, startsWith = '', limitText = '20'] = ['name', 'startsWith', 'limit'].map((parameter) => given.get(parameter)?.join(','));
  if (name === undefined || name === '') problems.push({ path: 'name', message: 'is missing' });
  const limit = /^\d{1,2}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > MOST_LISTED) problems.push({ path: 'limit', message: `must be a whole number from 1 to ${MOST_LISTED}` });
  requireNoProblems(problems);
  return { filter, rows, kind: kind ?? 'var', name: name ?? '', startsWith, limit };
}
