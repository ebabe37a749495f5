import { AppError } from '@/lib/errors/app-error';
import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import { DEFAULT_LIMIT, MAX_LIMIT, type SortDirection } from '@/lib/filters/page-request';
import { parseRawQuery } from '@/lib/filters/raw-query';
import { decodeDeliveryFilter } from './filter-codec';
import { DeliveryId, type DeliveryFilter } from './schema';

const SORTS: Record<string, SortDirection> = { 'receivedAt:desc': 'desc', 'receivedAt:asc': 'asc' };

/**
 * `filter`, `sort`, `limit` and `cursor` of `GET /api/v1/deliveries`; newest first unless asked otherwise.
 * @throws AppError `bad_request` with every unknown parameter and bad value.
 */
export function decodeDeliveryListRequest(
  request: Request,
): { filter: DeliveryFilter; direction: SortDirection; limit: number; cursor?: string } {
  const query = rawQueryOf(request);
  const { filter, problems } = decodeDeliveryFilter(query, ['sort', 'limit', 'cursor']);
  const given = new Map(parseRawQuery(query).parameters.map(({ name, values }) => [name, values.join(',')]));
  const [sort = 'receivedAt:desc', limitText = String(DEFAULT_LIMIT)] = [given.get('sort'), given.get('limit')];
  const direction = Object.hasOwn(SORTS, sort) ? SORTS[sort] : undefined;
  if (!direction) problems.push({ path: 'sort', message: 'must be receivedAt:desc or receivedAt:asc' });
  const limit = /^\d{1,3}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > MAX_LIMIT) problems.push({ path: 'limit', message: `must be a whole number from 1 to ${MAX_LIMIT}` });
  requireNoProblems(problems);
  return { filter, direction: direction ?? 'desc', limit, cursor: given.get('cursor') };
}

/** The id of a path. @throws AppError `not_found` for what is no id of ours. */
export function requireDeliveryId(text: string): number {
  const parsed = /^\d+$/.test(text) ? DeliveryId.safeParse(text) : null;
  if (!parsed?.success) throw noSuchDelivery();
  return parsed.data;
}

/** For an id that nothing, or nothing that the viewer may see, has. */
export function noSuchDelivery(): AppError {
  return new AppError('not_found', 'There is no delivery with this id.');
}
