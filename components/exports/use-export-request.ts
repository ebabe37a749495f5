'use client';

import { useState } from 'react';
import { listColumns } from '@/lib/exports/column-list';
import { exportQuery } from '@/lib/exports/export-query';
import { apiPaths } from '@/lib/paths/paths';
import type { ExportSource } from './export-button';
import { queryOfScope, type Scope, scopesOf } from './scope';
import { useAskedExport } from './use-asked-export';
import { usePreview } from './use-preview';

/** All that the dialog asks and shows, and the request that it makes. */
export function useExportRequest({ rows: listOf, filterQuery, selectedUuids, columns, campaignUuid }: ExportSource) {
  const choice = useAskedExport(listOf);
  const allQuery = campaignUuid === null ? '' : new URLSearchParams({ campaign: campaignUuid }).toString();
  const scopes = scopesOf({ filterQuery, allQuery, selectedCount: selectedUuids?.length ?? 0 });
  const [scope, setScope] = useState<Scope>(scopes.at(-1) ?? 'all');
  const query = queryOfScope(scope, { filterQuery, allQuery });
  const selected = scope === 'selected' && selectedUuids ? { of: listOf, uuids: selectedUuids } : null;
  const { layout, fileRows, gaps } = choice;
  const bare = { format: 'csv', delimiter: 'comma', bom: true, columns: null, layout, rows: fileRows, gaps, listOf } as const;
  const found = usePreview(exportQuery(query, bare), selected);
  const preview = found === 'failed' ? null : found;
  const { asked, list } = choice.resolve(preview);
  return {
    ...choice, scopes, scope, setScope, found, preview, asked, list,
    variables: (preview?.columns ?? []).filter(({ source }) => source === 'variable').map(({ header }) => header),
    canStart: preview !== null && (layout !== 'table' || list === null || list.some(({ picked }) => picked)),
    request: () => ({ url: apiPaths.exportFile(asked.format), body: JSON.stringify({ query: exportQuery(query, { ...asked, listOf }), selected }) }),
    remember: () => {
      if (layout === 'table') remember(JSON.stringify({ rows: asked.rows, campaign: campaignUuid, choice: { format: asked.format, delimiter: asked.delimiter, bom: asked.bom, columns: asked.columns } }));
    },
    resetColumns: () => preview && choice.setColumns(listColumns(preview, null)),
    columnsOnScreen: columns && fileRows === listOf ? () => preview && choice.setColumns(listColumns(preview, columns)) : null,
  };
}

export type ExportForm = ReturnType<typeof useExportRequest>;

/** Not waited for: a file without a memory is still the file. */
function remember(body: string): void {
  fetch(apiPaths.exportChoice(), { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body }).catch(() => undefined);
}
