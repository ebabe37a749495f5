import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { findCommonTests } from '@/lib/filters/data/find-common-tests';
import { listKeys } from '@/lib/filters/data/list-keys';
import type { KeysetPage, PageRequest } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { areCommonWords } from '@/lib/search/data/are-common';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { callOrder } from '../order';
import { type CallSort, DEFAULT_CALL_SORT } from '../sort';
import type { CallRow } from '../types';
import { type CallParts, loadCalls } from './load-calls';

/**
 * One page of the calls that a filter means, latest attempt first unless sorted otherwise; with snippets when it has words (`q`).
 * @throws AppError `bad_request` for a cursor that is not of this list.
 */
export async function listCalls(
  viewer: Viewer,
  { filter, sort = DEFAULT_CALL_SORT, parts, ...page }: PageRequest & { filter: Filter; sort?: CallSort; parts?: CallParts },
): Promise<KeysetPage<CallRow>> {
  const [timeZone, asked, wordsAreCommon] = await Promise.all([getTimeZone(), findCommonTests(filter), areCommonWords(filter.q)]);
  const { ids, ...cursors } = await listKeys({
    source: Prisma.sql`calls c`,
    where: callWhere(filter, { viewer, timeZone, asked, wordsAreCommon }),
    order: callOrder(sort),
    page,
  });
  return { rows: await loadCalls(viewer, ids, { ...parts, q: filter.q }), ...cursors };
}
