'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TableLayout } from '@/lib/tables/schema';
import { layoutKey, type TableName } from '@/lib/tables/table-names';

/** Remembers what this user chose under a key. */
export type RememberLayout = (key: string, layout: TableLayout) => Promise<unknown>;

/** While a column is drawn wider, one layout follows the other. */
const SETTLED_AFTER_MS = 400;

/**
 * The layout on screen and how to change it; each change is remembered, the last of quick ones. `needsRows`: the rows on screen lack what the
 * change shows, so they are asked for again once the server knows it.
 */
export function useLayout(table: TableName, initial: TableLayout, remember: RememberLayout) {
  const [layout, setLayout] = useState(initial);
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback(
    (next: TableLayout, { needsRows = false, settles = false } = {}) => {
      setLayout(next);
      clearTimeout(timer.current);
      const save = async () => {
        // what is not remembered is still on screen
        await remember(layoutKey(table), next).catch(() => undefined);
        if (needsRows) router.refresh();
      };
      if (settles) timer.current = setTimeout(() => void save(), SETTLED_AFTER_MS);
      else void save();
    },
    [remember, router, table],
  );
  return { layout, change };
}

export type ChangeLayout = ReturnType<typeof useLayout>['change'];
