import type { ExportPreview } from './types';

/** A column that can be in a file, in the order in which it would stand there. */
export type ListedColumn = ExportPreview['columns'][number] & { picked: boolean };

/**
 * All columns to pick from: those of `wanted` first, in that order and picked, then the others. What `wanted` names and is not there (another
 * campaign's variable) is left out; where nothing of it is left, and for null, the default columns are picked in their places.
 */
export function listColumns({ columns, defaultColumns }: Pick<ExportPreview, 'columns' | 'defaultColumns'>, wanted: readonly string[] | null): ListedColumn[] {
  const byHeader = new Map(columns.map((column) => [column.header, column]));
  const chosen = [...new Set(wanted ?? [])].flatMap((header) => byHeader.get(header) ?? []);
  if (chosen.length === 0) {
    const usual = new Set(defaultColumns);
    return columns.map((column) => ({ ...column, picked: usual.has(column.header) }));
  }
  const first = new Set(chosen.map(({ header }) => header));
  return [
    ...chosen.map((column) => ({ ...column, picked: true })),
    ...columns.filter(({ header }) => !first.has(header)).map((column) => ({ ...column, picked: false })),
  ];
}

/** The headers that are picked, in order; null where they are the default ones, so that columns that come later are in the file as well. */
export function pickedHeaders(list: readonly ListedColumn[], { defaultColumns }: Pick<ExportPreview, 'defaultColumns'>): string[] | null {
  const headers = list.filter(({ picked }) => picked).map(({ header }) => header);
  return headers.length === defaultColumns.length && headers.every((header, index) => header === defaultColumns[index]) ? null : headers;
}

/** One step up (-1) or down (1); at the ends nothing moves. */
export function moveColumn(list: readonly ListedColumn[], header: string, step: -1 | 1): ListedColumn[] {
  const from = list.findIndex((column) => column.header === header);
  const [column, other] = [list[from], list[from + step]];
  if (!column || !other) return [...list];
  const moved = [...list];
  moved[from] = other;
  moved[from + step] = column;
  return moved;
}

export function pickColumn(list: readonly ListedColumn[], header: string, picked: boolean): ListedColumn[] {
  return list.map((column) => (column.header === header ? { ...column, picked } : column));
}

export function pickAll(list: readonly ListedColumn[], picked: boolean): ListedColumn[] {
  return list.map((column) => ({ ...column, picked }));
}
