import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { findCommonTests } from '@/lib/filters/data/find-common-tests';
import { listKeys } from '@/lib/filters/data/list-keys';
import type { KeysetPage, PageRequest } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';
import { attemptSource, attemptWhere } from '@/lib/filters/where';
import { areCommonWords } from '@/lib/search/data/are-common';
import { getTimeZone } from '@/lib/settings/data';
import { asksCalls, attemptOrder } from '../order';
import { type AttemptSort, DEFAULT_ATTEMPT_SORT } from '../sort';
import type { AttemptRow } from '../types';
import { loadAttempts } from './load-attempts';

/**
 * One page of the attempts that a filter means, latest start first unless sorted otherwise; with snippets when it has words (`q`).
 * @throws AppError `bad_request` for a cursor that is not of this list.
 */
export async function listAttempts(
  viewer: Viewer,
  { filter, sort = DEFAULT_ATTEMPT_SORT, ...page }: PageRequest & { filter: Filter; sort?: AttemptSort },
): Promise<KeysetPage<AttemptRow>> {
  const [timeZone, asked, wordsAreCommon] = await Promise.all([getTimeZone(), findCommonTests(filter), areCommonWords(filter.q)]);
  const { ids, ...cursors } = await listKeys({
    source: attemptSource(filter, { withCalls: asksCalls(sort) }),
    where: attemptWhere(filter, { viewer, timeZone, asked, wordsAreCommon }),
    order: attemptOrder(sort),
    page,
  });
  return { rows: await loadAttempts(viewer, ids, filter.q), ...cursors };
}
