'use client';

import { useState } from 'react';
import type { AskedExport, ExportChoice } from '@/lib/exports/choice';
import { type ListedColumn, listColumns, pickedHeaders } from '@/lib/exports/column-list';
import type { ExportLayout, ExportRows } from '@/lib/exports/schema';
import type { ExportPreview } from '@/lib/exports/types';

type Format = Pick<ExportChoice, 'format' | 'delimiter' | 'bom'>;

/** `fill` gives the manager's own file back, which is not an export of rows. */
export type Kind = ExportLayout | 'fill';

const USUAL: Format = { format: 'xlsx', delimiter: 'comma', bom: true };

/** What the user asks in the dialog, laid over what he chose last (`preview.choice`) and what an export has by itself. */
export function useAskedExport(listOf: ExportRows) {
  const [kind, setKind] = useState<Kind>('table');
  const [rows, setRows] = useState<ExportRows>(listOf);
  const [gaps, setGaps] = useState(false);
  const [format, setFormat] = useState<Partial<Format>>({});
  /** by rows: the columns of calls say nothing of those of attempts */
  const [columns, setColumns] = useState<Partial<Record<ExportRows, ListedColumn[]>>>({});
  const layout = kind === 'fill' ? 'table' : kind;
  const fileRows = layout === 'table' ? rows : 'calls';

  function resolve(preview: ExportPreview | null) {
    const chosen: Format = { ...USUAL, ...pickFormat(preview?.choice ?? null), ...format };
    const list = preview && (columns[fileRows] ?? listColumns(preview, preview.choice?.columns ?? null));
    const asked: AskedExport = { ...chosen, layout, rows: fileRows, gaps, columns: preview && list ? pickedHeaders(list, preview) : null };
    return { asked, list };
  }
  return {
    kind, setKind, rows, setRows, gaps, setGaps, layout, fileRows, resolve,
    setFormat: (change: Partial<Format>) => setFormat((before) => ({ ...before, ...change })),
    setColumns: (list: ListedColumn[]) => setColumns((before) => ({ ...before, [fileRows]: list })),
  };
}

function pickFormat(choice: ExportChoice | null): Partial<Format> {
  return choice ? { format: choice.format, delimiter: choice.delimiter, bom: choice.bom } : {};
}
