import type { ErrorDetail } from '@/lib/errors/app-error';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { decodePageFilter, type SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import type { QueueWord } from '@/lib/reviews/types';

/** What the pages of reviews are under: the filter that their bar shows, and by which rule calls wait. */
export type AskedReviews = { filter: Filter; rule: QueueWord; problems: ErrorDetail[] };

export function readReviewFilter(searchParams: SearchParams): AskedReviews {
  const { filter: { queue, ...filter }, problems } = decodePageFilter(searchParams);
  return { filter, rule: queue?.[0] ?? 'any', problems };
}

/** `any` is what the page opens with, and no parameter. */
export function reviewQuery(filter: Filter, rule: QueueWord): URLSearchParams {
  return encodeFilter(rule === 'any' ? filter : { ...filter, queue: [rule] });
}
