import { formatDateText, readDateText } from '@/lib/format/date-text';
import type { JsonValue } from '@/lib/format/json-value';
import { formatVariableValue } from '@/lib/format/variable-value';
import { numberOf } from '@/lib/filters/number-of';
import type { CellKind, TableCell } from './types';

/** What the cells of a table need of its reader. */
export type CellStyle = { locale: string; timeZone: string; yes: string; no: string };

/** A column of a variable or report: its kind is that of every value on the page that is not empty, else text. */
export function valueColumn(values: readonly JsonValue[], style: CellStyle): { kind: CellKind; cells: TableCell[] } {
  const texts = values.map((value) => (typeof value === 'boolean' ? (value ? style.yes : style.no) : formatVariableValue(value)));
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 0 && filled.every((text) => numberOf(text) !== null)) return { kind: 'number', cells: texts };
  const dates = texts.map(readDateText);
  if (filled.length > 0 && dates.filter((date) => date !== null).length === filled.length) {
    return { kind: 'date', cells: dates.map((date) => date && [date.iso, formatDateText(date, style)]) };
  }
  return { kind: 'text', cells: texts };
}
