/** Calls whose deciding attempt has this result; null for an empty one. */
export type ResultCount = { result: string | null; calls: number };

/** `byResult` as a list, most frequent first; an object puts keys that look like numbers first, whatever their counts. */
export function rankResults(byResult: Record<string, number>): ResultCount[] {
  return Object.entries(byResult)
    .map(([key, calls]) => ({ result: key === 'none' ? null : key, calls }))
    .sort((a, b) => b.calls - a.calls);
}

/** The first of a ranking, and the rest together; when one is left over it stands for itself. */
export function splitRanking(ranked: readonly ResultCount[], most: number): { shown: ResultCount[]; rest: ResultCount[] } {
  const shown = ranked.length <= most ? ranked.length : most - 1;
  return { shown: ranked.slice(0, shown), rest: ranked.slice(shown) };
}
