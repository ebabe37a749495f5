import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';

/** The query of a route that counts under a filter. */
export function countsQuery(filter: Filter, own: Record<string, string>): URLSearchParams {
  return new URLSearchParams([...Object.entries(own), ...encodeFilter(filter)]);
}
