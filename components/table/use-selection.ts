'use client';

import type { RowSelectionState, Updater } from '@tanstack/react-table';
import { useCallback, useState } from 'react';
import type { TableRow } from '@/lib/tables/types';

/** The rows that are selected, on this page and others; `isAll`: everything that matches. Another filter selects nothing. */
export function useSelection(rows: readonly TableRow[], filterKey: string) {
  const [kept, setKept] = useState({ filterKey, isAll: false, rows: NONE });
  const current = kept.filterKey === filterKey ? kept : { filterKey, isAll: false, rows: NONE };
  const onPage = Object.fromEntries(rows.map(({ uuid }) => [uuid, true as const]));
  const selected: RowSelectionState = current.isAll ? onPage : current.rows;
  // Taking one row from "all" leaves those of the page.
  const change = useCallback(
    (updater: Updater<RowSelectionState>) =>
      setKept({ filterKey, isAll: false, rows: typeof updater === 'function' ? updater(selected) : updater }),
    [filterKey, selected],
  );
  const selectAll = useCallback(() => setKept({ filterKey, isAll: true, rows: NONE }), [filterKey]);
  const clear = useCallback(() => setKept({ filterKey, isAll: false, rows: NONE }), [filterKey]);
  return { isAll: current.isAll, selected, uuids: current.isAll ? [] : Object.keys(selected), change, selectAll, clear };
}

const NONE: RowSelectionState = {};
