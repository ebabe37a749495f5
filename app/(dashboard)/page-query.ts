import 'server-only';
import { headers } from 'next/headers';
import { exactSearchParams } from '@/lib/filters/exact-search-params';
import type { SearchParams } from '@/lib/filters/list-state';
import { sentQuery } from '@/lib/filters/sent-query';

/** The parameters of the page that is asked for, commas inside values kept apart from those between them. */
export async function pageQuery(searchParams: Promise<SearchParams>): Promise<SearchParams> {
  const [decoded, sent] = await Promise.all([searchParams, headers()]);
  return exactSearchParams(decoded, sentQuery(sent) ?? '');
}
