import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import { type ListPage, MAX_LIMIT, type PageRequest } from '@/lib/filters/page-request';
import { type CampaignSort, DEFAULT_CAMPAIGN_SORT } from '../sort';
import type { CampaignFigures } from '../types';
import { loadCampaignFigures } from './load-campaign-figures';

/**
 * One page of the viewer's campaigns with their figures, latest activity first unless sorted otherwise; empty figures come
 * last. `limit` is held to 1 to 500.
 * @throws AppError `bad_request` for a cursor that is not of this list.
 */
export async function listCampaigns(
  viewer: Viewer,
  { sort = DEFAULT_CAMPAIGN_SORT, cursor, limit, offset = 0 }: PageRequest & { sort?: CampaignSort },
): Promise<ListPage<CampaignFigures>> {
  const all = (await loadCampaignFigures(viewer, {})).sort(compareBy(sort));
  const begin = (cursor === undefined ? 0 : positionAfter(all, sort, cursor)) + offset;
  const rows = all.slice(begin, begin + Math.min(Math.max(limit, 1), MAX_LIMIT));
  const last = rows.at(-1);
  return { rows, nextCursor: last && begin + rows.length < all.length ? cursorOf(sort, last) : null };
}

function compareBy({ field, direction }: CampaignSort) {
  const way = direction === 'asc' ? 1 : -1;
  return (a: CampaignFigures, b: CampaignFigures): number => {
    const [left, right] = [a[field], b[field]];
    if (left === right) return a.campaignUuid < b.campaignUuid ? -1 : 1;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -way : way;
  };
}

function cursorOf({ field, direction }: CampaignSort, { campaignUuid }: CampaignFigures): string {
  return Buffer.from(JSON.stringify([`${field}:${direction}`, campaignUuid])).toString('base64url');
}

function positionAfter(all: readonly CampaignFigures[], sort: CampaignSort, cursor: string): number {
  const position = all.findIndex((campaign) => cursorOf(sort, campaign) === cursor);
  if (position >= 0) return position + 1;
  const name = `${sort.field}:${sort.direction}`;
  throw new AppError('bad_request', 'The cursor is not valid.', [
    { path: 'cursor', message: `is not a cursor of a list sorted by ${name}` },
  ]);
}
