import { ATTEMPT_COLUMNS, ATTEMPT_TITLE, type AttemptTableRow } from '@/components/calls/attempt-columns';
import type { Viewer } from '@/lib/access/viewer';
import { type AttemptCall, listAttemptCalls } from '@/lib/attempts/data/list-attempt-calls';
import { listAttemptsPage } from '@/lib/attempts/data/list-attempts-page';
import { DEFAULT_ATTEMPT_SORT, parseAttemptSort } from '@/lib/attempts/sort';
import type { AttemptRow } from '@/lib/attempts/types';
import { decodeKeysetState } from '@/lib/filters/keyset-state';
import type { JsonValue } from '@/lib/format/json-value';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';
import { listAttemptReports } from '@/lib/reports/data/list-reports';
import { assembleTable } from '@/lib/tables/assemble-table';
import { visibleColumns } from '@/lib/tables/layout';
import type { TableVariable } from '@/lib/variables/data/list-table-variables';
import { listColumns, titleColumn, type ValueColumn } from './list-columns';
import { ListPanel, type ListPanelProps } from './list-panel';
import { listAddress } from './list-query';
import { readList } from './read-list';

const NO_CALL: AttemptCall = { phoneNumber: null, type: null, campaignName: null, variables: [], work: { tags: [], review: null, noteCount: 0 } };

type Row = AttemptTableRow & { of: AttemptCall; reports: ReadonlyMap<string, JsonValue> };

/** The attempts that the URL's filter means, 50 a page, in the columns of this user. */
export async function AttemptsPanel(props: ListPanelProps) {
  const { viewer, searchParams } = props;
  const asked = decodeKeysetState(searchParams, { parseSort: parseAttemptSort, defaultSort: DEFAULT_ATTEMPT_SORT });
  const list = await readList('attempts', props);
  const { filter, whole, inCampaign, layout, style } = list;
  const own = ATTEMPT_COLUMNS.filter(({ id }) => (id !== 'campaign' || !inCampaign) && (id !== 'snippets' || filter.q !== undefined));
  const [columns, page, title] = await Promise.all([
    listColumns<Row>(own, valueColumns(list.variables, list.reports)),
    listAttemptsPage(viewer, { filter: whole, sort: asked.sort, place: asked.place }),
    titleColumn(ATTEMPT_TITLE),
  ]);
  const rows = await completeRows(viewer, page.rows, visibleColumns(columns, layout).map(({ id }) => id));
  const table = assembleTable({ columns, layout, style }, rows.map((row) => ({ row, named: nameRow(row, filter.q) })));
  return (
    <ListPanel
      {...list}
      viewer={viewer}
      searchParams={searchParams}
      rows="attempts"
      asked={asked}
      address={listAddress(list.href, { sort: asked.sort, defaultSort: DEFAULT_ATTEMPT_SORT })}
      page={page}
      table={{ title, layout, ...table }}
      note={null}
    />
  );
}

function valueColumns(variables: TableVariable[], reports: string[]): ValueColumn<Row>[] {
  return [
    ...variables.map(({ header, name, pick }): ValueColumn<Row> => ({
      id: `var.${header}`, label: header, sort: { field: `var.${name}`, first: 'asc' }, isDefault: false, sent: ({ of }) => pick(of.variables),
    })),
    ...reports.map((name): ValueColumn<Row> => ({
      id: `report.${name}`, label: name, sort: { field: `report.${name}`, first: 'asc' }, isDefault: false, sent: ({ reports: results }) => results.get(name) ?? null,
    })),
  ];
}

/** What the columns that are shown need beyond the attempts themselves, and no more. */
async function completeRows(viewer: Viewer, attempts: readonly AttemptRow[], shown: readonly string[]): Promise<Row[]> {
  const uuids = attempts.map(({ callEventUuid }) => callEventUuid);
  const names = shown.flatMap((id) => (id.startsWith('report.') ? id.slice('report.'.length) : []));
  const [calls, reports] = await Promise.all([
    listAttemptCalls(viewer, uuids, { withVariables: shown.some((id) => id.startsWith('var.')) }),
    listAttemptReports(viewer, uuids, names),
  ]);
  return attempts.map((attempt) => {
    const of = calls.get(attempt.callEventUuid) ?? NO_CALL;
    return { attempt, of, type: of.type, campaignName: of.campaignName, work: of.work, reports: reports.get(attempt.callEventUuid) ?? new Map() };
  });
}

function nameRow({ attempt: { callEventUuid, callUuid }, of: { phoneNumber } }: Row, q: readonly string[] | undefined) {
  const title = phoneNumber === null ? shortUuid(callUuid) : formatPhone(phoneNumber);
  return { uuid: callEventUuid, callUuid, href: paths.call(callUuid, callEventUuid, q?.join(' ')), title };
}
