import { formatDateTime } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/number';
import type { TableCell, TableColumn } from '@/lib/tables/types';
import type { CellStyle } from '@/lib/tables/value-cells';

/** What cells of calls and attempts need of the reader. */
export type RowStyle = CellStyle & { inbound: string; outbound: string };

/** A column and how its cell is made; `label` is a key of the messages `calls.columns`. */
export type RowColumn<Row, Label extends string> = Omit<TableColumn, 'label' | 'group'> & {
  label: Label;
  cell: (row: Row, style: RowStyle) => TableCell;
};

export const instantCell = (at: string | null, style: RowStyle): TableCell => at && [at, formatDateTime(at, style)];
export const durationCell = (seconds: number | null): TableCell => (seconds === null ? null : formatDuration(seconds));
export const countCell = (count: number | null, { locale }: RowStyle): TableCell => (count === null ? null : formatNumber(count, locale));

export const languagesCell = (initial: string | null, final: string | null): TableCell =>
  initial === null && final === null ? null : [initial ?? '', final ?? ''];

/** Another word than the two of the grammar is shown as it was sent. */
export const directionCell = (type: string | null, { inbound, outbound }: RowStyle): TableCell =>
  type === 'inbound' ? inbound : type === 'outbound' ? outbound : type;
