import { AppError, type ErrorDetail } from '@/lib/errors/app-error';
import { decodeFilter } from './codec';
import { isSortOfText } from './list-sort';
import { DEFAULT_LIMIT, MAX_LIMIT, type PageRequest } from './page-request';
import { parseRawQuery } from './raw-query';
import type { Filter } from './schema';
import { sentQuery } from './sent-query';

/** The query as it was sent: percent-encoding intact, which the filters need. */
export function rawQueryOf(request: Request): string {
  return sentQuery(request.headers) ?? new URL(request.url).search;
}

/**
 * The strict reading of a query for the API.
 * @throws AppError `bad_request` with every problem, when there is any.
 */
export function requireNoProblems(problems: readonly ErrorDetail[]): void {
  if (problems.length > 0) throw new AppError('bad_request', 'The query is not valid.', [...problems]);
}

/**
 * `filter`, `sort`, `limit` and `cursor` of a list in the API. `sort` is undefined when it is not given.
 * @throws AppError `bad_request` with every unknown parameter and bad value.
 */
export function decodeListRequest<S>(
  request: Request,
  { parseSort }: { parseSort: (text: string) => S | null },
): PageRequest & { filter: Filter; sort?: S } {
  const query = rawQueryOf(request);
  const { filter, problems } = decodeFilter(query, ['sort', 'limit', 'cursor']);
  const given = new Map(parseRawQuery(query).parameters.map(({ name, values }) => [name, values.join(',')]));
  const [sortText, limitText] = [given.get('sort'), given.get('limit')];
  const sort = sortText === undefined ? undefined : parseSort(sortText);
  if (sort === null) problems.push({ path: 'sort', message: whyNotSorted(sortText ?? '') });
  const limit = limitText === undefined ? DEFAULT_LIMIT : /^\d{1,3}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > MAX_LIMIT) problems.push({ path: 'limit', message: `must be a whole number from 1 to ${MAX_LIMIT}` });
  requireNoProblems(problems);
  return { filter, sort: sort ?? undefined, limit, cursor: given.get('cursor') };
}

function whyNotSorted(sortText: string): string {
  const reason = isSortOfText(sortText) ? 'lists are not sorted by texts of sentences' : 'write field:asc or field:desc, of the fields in openapi.json';
  return `${JSON.stringify(sortText)} is not a sort of this list; ${reason}`;
}

/**
 * The filter of a request without paging; `otherParameters` are read elsewhere.
 * @throws AppError `bad_request` with every unknown parameter and bad value.
 */
export function decodeFilterRequest(request: Request, otherParameters: readonly string[] = []): Filter {
  const { filter, problems } = decodeFilter(rawQueryOf(request), otherParameters);
  requireNoProblems(problems);
  return filter;
}

/**
 * For resources that take only some filters, or none: the others are unknown parameters there.
 * @throws AppError `bad_request` naming each of the others.
 */
export function requireOnly(filter: Filter, allowed: readonly (keyof Filter)[]): void {
  const { not = {}, ...conditions } = filter;
  const others = [
    ...Object.keys(conditions).filter((name) => !allowed.some((known) => known === name)),
    ...Object.keys(not).map((name) => `not.${name}`),
  ];
  requireNoProblems(others.map((path) => ({ path, message: 'is not a parameter here' })));
}
