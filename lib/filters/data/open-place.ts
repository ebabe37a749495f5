import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { type ListPlace, pageRequestOf, type PlacedPage, placePage, START } from '../list-place';
import type { KeysetPage, PageRequest } from '../page-request';

/**
 * The page of a list that stands at a place, `limit` rows of it; the first page where a cursor is not of this list (`isLost`) or has nothing
 * on its side any more. No rows at all are one empty page.
 */
export async function openPlace<Row>(
  { place, limit }: { place: ListPlace; limit: number },
  list: (page: PageRequest) => Promise<KeysetPage<Row>>,
): Promise<PlacedPage<Row> & { isLost: boolean }> {
  try {
    const found = placePage(place, await list(pageRequestOf(place, limit)));
    if (found !== null) return { ...found, isLost: false };
  } catch (fault) {
    if (!isCursorFault(fault)) throw fault;
    return { ...(await openPlace({ place: START, limit }, list)), isLost: true };
  }
  return openPlace({ place: START, limit }, list);
}

function isCursorFault(fault: unknown): boolean {
  return fault instanceof AppError && fault.code === 'bad_request' && fault.errors.some(({ path }) => path === 'cursor');
}
