import type { Route } from 'next';
import type { DraftTarget } from '@/lib/filters/field-draft';
import { type FilterCondition, type FilterPart, filterParts, type NumberField, type WordField } from '@/lib/filters/filter-parts';
import type { Filter } from '@/lib/filters/schema';

/** A field that the builder edits, by its parameter: `outcome`, `var.city`; `period` for `from` and `to`. */
export type FieldKey = WordField | NumberField | 'period' | `var.${string}` | `report.${string}`;

/** What is open: the list of fields (`key` null) or the editor of one. */
export type Opened = { key: FieldKey | null; negated?: boolean };

export type FilterPlace = {
  /** the page without any filter, in the same order: where a filter's parameters are added */
  emptyHref: Route;
  /** what the page is about, beside the URL's filter */
  fixed: Filter;
  rows: 'calls' | 'attempts';
};

export type EditorProps = {
  field: FieldKey;
  /** what the field's part says now; null without one */
  part: FilterPart | null;
  /** the filter that its values are counted under: without this part, within what the page is about */
  context: Filter;
  rows: FilterPlace['rows'];
  /** puts this in the part's place; null removes it */
  onChange: (next: { condition: FilterCondition; negated: boolean } | null) => void;
};

/** How a field is edited. */
export type EditorKind = 'facet' | 'text' | 'number' | 'period' | 'named';

export const ATTEMPT_FIELDS = [
  'period', 'outcome', 'result', 'sentiment', 'q', 'duration', 'billDuration', 'agent', 'language', 'initialLanguage', 'voice', 'callStatus', 'attempt',
] as const;
export const CALL_FIELDS = ['campaign', 'phone', 'attempts', 'type'] as const;
/** What people say of a call. */
export const REVIEW_FIELDS = ['queue', 'review', 'tag', 'score', 'verdict', 'agreesSentiment', 'agreesResult', 'reviewer', 'notes'] as const;

const NUMBERS: readonly string[] = ['attempt', 'attempts', 'duration', 'billDuration', 'score', 'notes'];

export function editorOf(key: FieldKey): EditorKind {
  if (key.startsWith('var.') || key.startsWith('report.')) return 'named';
  if (key === 'period') return 'period';
  if (key === 'phone' || key === 'q') return 'text';
  return NUMBERS.includes(key) ? 'number' : 'facet';
}

export function keyOf(part: FilterPart): FieldKey {
  if (part.kind === 'period') return 'period';
  if (part.kind !== 'named') return part.field;
  return part.field === 'variables' ? `var.${part.name}` : `report.${part.name}`;
}

/** The part of a filter that a field's editor opens with, what is asked for before what is negated; null without one. */
export function partOf(filter: Filter, key: FieldKey, negated?: boolean): FilterPart | null {
  const parts = filterParts(filter).filter((part) => keyOf(part) === key);
  return parts.find((part) => part.negated === negated) ?? parts[0] ?? null;
}

/** What the tests of a field are about. */
export function targetOf(key: FieldKey): DraftTarget {
  if (key.startsWith('var.')) return { kind: 'named', field: 'variables', name: key.slice('var.'.length) };
  if (key.startsWith('report.')) return { kind: 'named', field: 'reports', name: key.slice('report.'.length) };
  // Asked of number fields only.
  return { kind: 'numbers', field: key as NumberField };
}
