/** Everything that the list is about, what its filter leaves of it, or the rows that are ticked. */
export type Scope = 'all' | 'filtered' | 'selected';

/** The scopes that differ, from the widest to the narrowest. */
export function scopesOf({ filterQuery, allQuery, selectedCount }: { filterQuery: string; allQuery: string; selectedCount: number }): Scope[] {
  const filter = new URLSearchParams(filterQuery);
  filter.delete('sort');
  const isFiltered = filter.toString() !== allQuery;
  return ['all', ...(isFiltered ? ['filtered' as const] : []), ...(selectedCount > 0 ? ['selected' as const] : [])];
}

/** The filter of a scope, in the order that the list has. */
export function queryOfScope(scope: Scope, { filterQuery, allQuery }: { filterQuery: string; allQuery: string }): string {
  if (scope !== 'all') return filterQuery;
  const query = new URLSearchParams(allQuery);
  const sort = new URLSearchParams(filterQuery).get('sort');
  if (sort !== null) query.set('sort', sort);
  return query.toString();
}
