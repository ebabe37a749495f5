import { decodePageFilter } from '@/lib/filters/list-state';
import { getPreference } from '@/lib/preferences/data';
import { listReportNames } from '@/lib/reports/data/list-report-names';
import { PLAIN_LAYOUT } from '@/lib/tables/layout';
import { TableLayout } from '@/lib/tables/schema';
import { layoutKey, type TableName } from '@/lib/tables/table-names';
import { listTableVariables } from '@/lib/variables/data/list-table-variables';
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
  const name: TableName = inCampaign ? `campaign-${rows}` : rows;
  const [layout, variables, reports, style] = await Promise.all([
    getPreference(viewer, layoutKey(name), TableLayout),
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
