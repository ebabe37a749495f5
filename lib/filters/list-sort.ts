import type { SortDirection } from './page-request';

/** A variable's value or a report's result, by name: numbers, then other text, rows without one last. */
export type NamedSortField = `var.${string}` | `report.${string}`;

/** What people say of a call, by the parameters that filter by it; of several tags the first decides. */
export const WORK_SORT_FIELDS = ['tag', 'review', 'score', 'verdict', 'agreesSentiment', 'agreesResult', 'reviewer', 'reviewedAt', 'notes'] as const;
export type WorkSortField = (typeof WORK_SORT_FIELDS)[number];

/** Ties are in order of arrival, in the same direction. */
export type ListSort<Field extends string> = { field: Field | NamedSortField; direction: SortDirection };

/** Reads `field:asc` or `field:desc` (a bare field is ascending), also of a named field; null when there is no such sort. */
export function parseListSort<Field extends string>(text: string, fields: readonly Field[]): ListSort<Field> | null {
  const [, name = '', way = 'asc'] = /^([^]+?)(?::(asc|desc))?$/.exec(text) ?? [];
  const direction = way === 'desc' ? 'desc' : 'asc';
  if (isNamed(name)) return { field: name, direction };
  const field = fields.find((known) => known === name);
  return field === undefined ? null : { field, direction };
}

/** Sentences: their order would tell nothing, and cost a reading of every text. */
const TEXTS = ['summary', 'snippets'];

/** Whether a sort that cannot be read asks for the order of a text, which a list has as a column all the same. */
export function isSortOfText(text: string): boolean {
  return TEXTS.includes(text.replace(/:(asc|desc)$/, ''));
}

/** The variable or report that a list is sorted by; null for a field of the rows themselves. */
export function sortedName({ field }: { field: string }): { kind: 'variables' | 'reports'; name: string } | null {
  if (!isNamed(field)) return null;
  return field.startsWith('var.') ? { kind: 'variables', name: field.slice('var.'.length) } : { kind: 'reports', name: field.slice('report.'.length) };
}

function isNamed(field: string): field is NamedSortField {
  return ['var.', 'report.'].some((prefix) => field.startsWith(prefix) && field.length > prefix.length);
}
