import { decodeFilter } from '@/lib/filters/codec';
import { encodeListQuery } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import { type CallSort, DEFAULT_CALL_SORT, parseCallSort } from './sort';

/** Calls that are gone through one after another: those of a filter, in a list's order. */
export type CallRun = { filter: Filter; sort: CallSort };

/** Longer ones are no links of ours. */
const MOST_CHARACTERS = 4_000;

/** What a list's query may say beside its filter; of that, only the order matters to a run. */
const NOT_OF_A_RUN = ['sort', 'page', 'cursor', 'rows', 'call', 'view'];

/** Reads a run as an address of a call holds it: the query of the list that it goes through. Null when it cannot be read whole. */
export function parseRun(query: string): CallRun | null {
  if (query.length > MOST_CHARACTERS) return null;
  const { filter, problems } = decodeFilter(query, NOT_OF_A_RUN);
  const sort = parseCallSort(new URLSearchParams(query).get('sort') ?? 'lastAttemptAt:desc');
  return problems.length > 0 || sort === null ? null : { filter, sort };
}

/** The query that `parseRun` reads back; of the whole list in its usual order, only that order. */
export function formatRun({ filter, sort }: CallRun): string {
  const query = encodeListQuery(filter, { sort, defaultSort: DEFAULT_CALL_SORT }).toString();
  return query === '' ? 'sort=lastAttemptAt:desc' : query;
}
