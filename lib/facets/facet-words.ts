import type { FacetWord } from './fold-facets';
import type { ColumnFacet } from './types';

/** Campaigns and agents by their internal id; an agent without a uuid cannot be asked for and has null. */
export type Names = { campaigns: ReadonlyMap<number, FacetWord>; agents: ReadonlyMap<number, FacetWord> };

const NONE: FacetWord = { value: 'none', label: 'none' };
const NONE_CODE: FacetWord = { value: 'NONE', label: 'NONE' };

/** A column's value as the grammar of CONTRACT.md §4 writes it; null when it has no word there. */
export function wordOf(field: ColumnFacet, stored: string | number | bigint | null, { campaigns, agents }: Names): FacetWord {
  switch (field) {
    case 'campaign':
      return stored === null ? NONE : (campaigns.get(Number(stored)) ?? null);
    case 'agent':
      return stored === null ? NONE : (agents.get(Number(stored)) ?? null);
    case 'type':
      return stored === null || stored === '' ? NONE : stored === 'inbound' || stored === 'outbound' ? named(stored) : null;
    case 'outcome':
    case 'sentiment':
      return named(String(stored));
    case 'result':
      return stored === null || stored === '' ? NONE_CODE : named(String(stored));
    default:
      // as the databases' UPPER folds: letters of ASCII only
      return stored === null || stored === '' ? NONE_CODE : named(String(stored).replace(/[a-z]+/g, (letters) => letters.toUpperCase()));
  }
}

const named = (word: string): FacetWord => ({ value: word, label: word });
