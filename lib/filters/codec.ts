import type { ErrorDetail } from '@/lib/errors/app-error';
import type { Filter } from './schema';

/**
 * Reads a raw query string (`a=b&c=d`, still percent-encoded: `%2C` inside a value is a literal comma).
 * A parameter that is neither of the grammar nor in `otherParameters`, or has a bad value, becomes a problem and is left out of the filter.
 */
export function decodeFilter(query: string, otherParameters: readonly string[]): { filter: Filter; problems: ErrorDetail[] } {
  throw new Error(`not written yet ${query.length} ${otherParameters.length}`);
}

/** The query string of a filter, without `?`; `decodeFilter` reads it back unchanged. */
export function encodeFilter(filter: Filter): string {
  throw new Error(`not written yet ${Object.keys(filter).length}`);
}

/** Next gives pages only decoded parameters; this makes a query string of them, with every comma as a separator. */
export function queryOfSearchParams(searchParams: Record<string, string | string[] | undefined>): string {
  throw new Error(`not written yet ${Object.keys(searchParams).length}`);
}
