import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';
import { listCampaignColumns } from '@/lib/variables/data/list-campaign-columns';
import type { VariableColumn } from '@/lib/variables/types';
import type { CallSort } from '../sort';
import type { CallRow } from '../types';
import { countCalls } from './count-calls';
import { listCalls } from './list-calls';

/** `page` counts from 1; `rows` are the calls from `offset` on, of `total` under the filter. */
export type CallsPage = { rows: CallRow[]; columns: VariableColumn[]; page: number; pageCount: number; offset: number; total: number };

/**
 * A numbered page of 50 calls; the first where there is no such page. `columns` are the campaign's variables when the filter
 * names exactly one campaign, else none: several campaigns have no columns in common. No calls are one empty page.
 */
export async function listCallsPage(
  viewer: Viewer,
  { filter, sort, page: wanted }: { filter: Filter; sort: CallSort; page: number },
): Promise<CallsPage> {
  const total = await countCalls(viewer, filter);
  const pageCount = Math.max(1, Math.ceil(total / DEFAULT_LIMIT));
  const page = wanted > pageCount ? 1 : wanted;
  const offset = (page - 1) * DEFAULT_LIMIT;
  const [campaign, ...others] = filter.campaign ?? [];
  const [{ rows }, columns] = await Promise.all([
    listCalls(viewer, { filter, sort, limit: DEFAULT_LIMIT, offset }),
    campaign !== undefined && others.length === 0 ? listCampaignColumns(viewer, campaign) : [],
  ]);
  return { rows, columns, page, pageCount, offset, total };
}
