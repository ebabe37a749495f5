import { decodePageFilter } from '@/lib/filters/list-state';
import { listReportNames } from '@/lib/reports/data/list-report-names';
import { PLAIN_LAYOUT } from '@/lib/tables/layout';
import { getViewLayout } from '@/lib/views/data/views';
import { listTableVariables } from '@/lib/variables/data/list-table-variables';
import { readView } from '../read-view';
import type { ListPanelProps } from './list-panel';
import { listQuery } from './list-query';
import { readStyle } from './read-style';

/** What both lists ask before they read their rows: the filter, the user's layout, and which variables and reports there are. */
export async function readList(rows: 'calls' | 'attempts', { viewer, searchParams, fixed, hrefs }: ListPanelProps) {
  const { filter } = decodePageFilter(searchParams);
  const whole = { ...filter, ...fixed };
  const [campaign, ...others] = whole.campaign ?? [];
  // one campaign has a spreadsheet; of several, variables go by name
  const single = campaign !== undefined && others.length === 0 ? campaign : null;
  const inCampaign = fixed.campaign !== undefined;
  const place = { page: rows, campaignUuid: fixed.campaign?.[0] ?? null };
  const view = await readView(viewer, place, searchParams);
  const [{ name, layout }, variables, reports, style] = await Promise.all([
    getViewLayout(viewer, place, view),
    listTableVariables(viewer, single),
    listReportNames(viewer, single),
    readStyle(),
  ]);
  const query = listQuery(filter, searchParams);
  const plain = new URLSearchParams();
  return {
    filter, whole, inCampaign, name, variables, reports, style,
    layout: layout ?? PLAIN_LAYOUT,
    href: hrefs[rows](query),
    tabs: { calls: hrefs.calls(query), attempts: hrefs.attempts(query) },
    clearHref: Object.keys(filter).length === 0 ? null : hrefs[rows](plain),
  };
}
