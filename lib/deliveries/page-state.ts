import type { ErrorDetail } from '@/lib/errors/app-error';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { decodeDeliveryFilter } from './filter-codec';
import { DeliveryId, type DeliveryFilter } from './schema';

/** Which page of a list: those that came before a delivery, those after it, or (neither) the newest. */
export type PagePlace = { before?: number; after?: number };

/** What the URL of the deliveries page says; what cannot be read is left out and named. */
export function decodeDeliveriesPage(searchParams: SearchParams): { filter: DeliveryFilter; place: PagePlace; problems: ErrorDetail[] } {
  const { filter, problems } = decodeDeliveryFilter(queryOfSearchParams(searchParams), ['before', 'after']);
  const place: PagePlace = {};
  for (const name of ['before', 'after'] as const) {
    const given = searchParams[name];
    if (given === undefined) continue;
    // 0 is before the first of all: "newer than nothing"
    const id = given === '0' ? 0 : typeof given === 'string' ? DeliveryId.safeParse(given).data : undefined;
    if (id === undefined) problems.push({ path: name, message: 'is not the id of a delivery' });
    else place[name] = id;
  }
  return { filter, place, problems };
}
