import type { ColumnKind } from './types';

/** How many of a column's values that are not empty look like what. */
export type KindCounts = { filled: number; numbers: number; booleans: number; dateLike: number };

const DATE = /^(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}|\d{2}\/\d{2}\/\d{4})([T ]\d{2}:\d{2}.*)?$/;

/** One kind for a column only when every value is of it; `dateLike` counts shapes in SQL, `examples` must really be dates. */
export function inferKind({ filled, numbers, booleans, dateLike }: KindCounts, examples: readonly string[]): ColumnKind {
  if (filled === 0) return 'text';
  if (numbers === filled) return 'number';
  if (booleans === filled) return 'boolean';
  return dateLike === filled && examples.every((example) => DATE.test(example)) ? 'date' : 'text';
}
