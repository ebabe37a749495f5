import { getTranslations } from 'next-intl/server';
import { CALL_COLUMNS, CALL_TITLE, type CallTableRow } from '@/components/calls/call-columns';
import type { Viewer } from '@/lib/access/viewer';
import { listAttemptSentiments } from '@/lib/calls/data/list-attempt-sentiments';
import { listCallsPage } from '@/lib/calls/data/list-calls-page';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import type { CallRow } from '@/lib/calls/types';
import { decodeKeysetState } from '@/lib/filters/keyset-state';
import type { JsonValue } from '@/lib/format/json-value';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';
import { listCallReports } from '@/lib/reports/data/list-reports';
import { assembleTable } from '@/lib/tables/assemble-table';
import { visibleColumns } from '@/lib/tables/layout';
import type { TableVariable } from '@/lib/variables/data/list-table-variables';
import { listColumns, titleColumn, type ValueColumn } from './list-columns';
import { ListPanel, type ListPanelProps } from './list-panel';
import { listAddress } from './list-query';
import { readList } from './read-list';

/** More would make the page slow; the others are there to be chosen. */
const MOST_VARIABLES = 60;
const MOST_REPORTS = 12;

type Row = CallTableRow & { reports: ReadonlyMap<string, JsonValue> };

/** The calls that the URL's filter means, 50 a page, in the columns of this user. */
export async function CallsPanel(props: ListPanelProps) {
  const { viewer, searchParams } = props;
  const asked = decodeKeysetState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
  const [t, list] = await Promise.all([getTranslations('calls'), readList('calls', props)]);
  const { filter, whole, inCampaign, variables, layout, style } = list;
  const own = CALL_COLUMNS.filter(({ id }) => (id !== 'campaign' || !inCampaign) && (id !== 'snippets' || filter.q !== undefined));
  const columns = await listColumns<Row>(own, valueColumns(variables, list.reports, { areDefault: inCampaign }));
  const shown = visibleColumns(columns, layout).map(({ id }) => id);
  const parts = { withVariables: shown.some((id) => id.startsWith('var.')) };
  const [page, title] = await Promise.all([
    listCallsPage(viewer, { filter: whole, sort: asked.sort, place: asked.place, parts }),
    titleColumn(CALL_TITLE),
  ]);
  const rows = await completeRows(viewer, page.rows, shown);
  const table = assembleTable({ columns, layout, style }, rows.map((row) => ({ row, named: nameRow(row, filter.q) })));
  const hidden = inCampaign ? Math.max(0, variables.length - MOST_VARIABLES) : 0;
  return (
    <ListPanel
      {...list}
      viewer={viewer}
      searchParams={searchParams}
      rows="calls"
      asked={asked}
      address={listAddress(list.href, { sort: asked.sort, defaultSort: DEFAULT_CALL_SORT })}
      page={page}
      table={{ title, layout, ...table }}
      note={hidden > 0 && ` · ${t('moreVariables', { count: hidden })}`}
    />
  );
}

/** A campaign's own columns are shown from the start. */
function valueColumns(variables: TableVariable[], reports: string[], { areDefault }: { areDefault: boolean }): ValueColumn<Row>[] {
  return [
    ...variables.map(({ header, name, pick }, index): ValueColumn<Row> => ({
      id: `var.${header}`, label: header, sort: { field: `var.${name}`, first: 'asc' }, isDefault: areDefault && index < MOST_VARIABLES,
      sent: ({ call }) => pick(call.variables),
    })),
    ...reports.map((name, index): ValueColumn<Row> => ({
      id: `report.${name}`, label: name, sort: { field: `report.${name}`, first: 'asc' }, isDefault: areDefault && index < MOST_REPORTS,
      sent: ({ reports: results }) => results.get(name) ?? null,
    })),
  ];
}

/** What the columns that are shown need beyond the calls themselves, and no more. */
async function completeRows(viewer: Viewer, calls: readonly CallRow[], shown: readonly string[]): Promise<Row[]> {
  const uuids = calls.map(({ callUuid }) => callUuid);
  const names = shown.flatMap((id) => (id.startsWith('report.') ? id.slice('report.'.length) : []));
  const [sentiments, reports] = await Promise.all([
    shown.includes('sentiment') ? listAttemptSentiments(viewer, uuids) : new Map<string, number[]>(),
    listCallReports(viewer, uuids, names),
  ]);
  return calls.map((call) => ({
    call, sentiments: sentiments.get(call.callUuid) ?? [], reports: reports.get(call.callUuid) ?? new Map(),
  }));
}

/** The link carries the words that the list was searched for, to be marked. */
function nameRow({ call: { callUuid, phoneNumber, snippets = [] } }: Row, q: readonly string[] | undefined) {
  const title = phoneNumber === null ? shortUuid(callUuid) : formatPhone(phoneNumber);
  return { uuid: callUuid, callUuid, href: paths.call(callUuid, snippets[0]?.callEventUuid, q?.join(' ')), title };
}
