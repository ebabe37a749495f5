import type { Filter } from '@/lib/filters/schema';
import type { FacetCounts, FacetField, FacetValue } from './types';

/** A field's value in the words of the grammar; null where the grammar has none for it. */
export type FacetWord = { value: string; label: string } | null;

/** Rows that share their words. */
export type FacetGroup = { words: Partial<Record<FacetField, FacetWord>>; count: number };

export const MOST_FACET_VALUES = 50;

/**
 * Counts each field's words over the rows that pass all other fields of the filter, and the rows that pass all of it. Groups must hold
 * every row that passes what the filter says of other things than `fields`.
 */
export function foldFacets(groups: readonly FacetGroup[], { fields, filter }: { fields: readonly FacetField[]; filter: Filter }): FacetCounts {
  const counted = new Map(fields.map((field) => [field, new Map<string, FacetValue>()]));
  let total = 0;
  for (const { words, count } of groups) {
    const failing = fields.filter((field) => !passes(words[field] ?? null, { field, filter }));
    if (failing.length === 0) total += count;
    if (failing.length > 1) continue;
    for (const field of failing.length === 1 ? failing : fields) add(counted.get(field), words[field] ?? null, count);
  }
  return { total, facets: Object.fromEntries([...counted].map(([field, values]) => [field, topOf([...values.values()])])) };
}

/** Most frequent first, then by value; at most 50. */
export function topOf(values: readonly FacetValue[]): FacetValue[] {
  return [...values].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_FACET_VALUES);
}

function add(values: Map<string, FacetValue> | undefined, word: FacetWord, count: number): void {
  if (word === null) return;
  const held = values?.get(word.value);
  if (held) held.count += count;
  else values?.set(word.value, { ...word, count });
}

/** As lib/filters/where has it: one of the listed words, and none of the negated ones. */
function passes(word: FacetWord, { field, filter }: { field: FacetField; filter: Filter }): boolean {
  const listed: readonly string[] = filter[field] ?? [];
  const negated: readonly string[] = filter.not?.[field] ?? [];
  return (listed.length === 0 || listed.some((entry) => fits(word, { entry, field }))) && !negated.some((entry) => fits(word, { entry, field }));
}

/** A `*` in a result stands for any characters; a row without one fits no pattern. */
function fits(word: FacetWord, { entry, field }: { entry: string; field: FacetField }): boolean {
  if (word === null) return false;
  if (field !== 'result' || !entry.includes('*')) return word.value === entry;
  if (word.value === 'NONE') return false;
  const parts = entry.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(word.value);
}
