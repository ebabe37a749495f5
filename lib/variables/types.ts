import type { JsonValue } from '@/lib/format/json-value';

export const COLUMN_KINDS = ['number', 'date', 'boolean', 'text'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** One column of a campaign's spreadsheet as the payloads show it, with its values summed up (GET variables). */
export type VariableSummary = {
  name: string;
  columnNumber: number | null;
  /** inferred from the values that are not empty; `text` when there is none */
  kind: ColumnKind;
  distinctCount: number;
  /** the ten most frequent values */
  topValues: { value: JsonValue; count: number }[];
};

/** One variable as a table column: `occurrence` tells repeated (name, columnNumber) pairs of one payload apart. */
export type VariableColumn = {
  /** unique in the campaign */
  key: string;
  name: string;
  columnNumber: number | null;
  occurrence: number;
  /** the name; `name (20)` where two columns share it, as in exports */
  header: string;
};
