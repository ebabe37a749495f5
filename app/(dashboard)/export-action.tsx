import { ExportButton } from '@/components/exports/export-button';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_ATTEMPT_SORT, parseAttemptSort } from '@/lib/attempts/sort';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { listQuery } from '@/lib/exports/list-query';
import { mayExport } from '@/lib/exports/may-export';
import { decodeListState, type SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';

type ExportActionProps = {
  viewer: Viewer;
  rows: 'calls' | 'attempts';
  /** what the list shows, its campaign included */
  filter: Filter;
  searchParams: SearchParams;
  campaignUuid?: string;
};

/** The button that exports what a list shows, in its order; nothing for whom may not. */
export function ExportAction({ viewer, rows, filter, searchParams, campaignUuid }: ExportActionProps) {
  if (!mayExport(viewer)) return null;
  const { sort } = rows === 'calls'
    ? decodeListState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT })
    : decodeListState(searchParams, { parseSort: parseAttemptSort, defaultSort: DEFAULT_ATTEMPT_SORT });
  return <ExportButton rows={rows} filterQuery={listQuery(filter, sort)} selectedUuids={null} columns={null} campaignUuid={campaignUuid ?? null} />;
}
