'use client';

import { useFetched } from '@/components/filters/use-fetched';
import type { FacetCounts } from '@/lib/facets/types';

type KnownResultsProps = { id: string; url: string; except: string | null };

/** The results of the campaign, most frequent first, offered while one is typed; read when somebody disagrees, not with the page. */
export function KnownResults({ id, url, except }: KnownResultsProps) {
  const fetched = useFetched<FacetCounts>(url);
  const results = fetched.state === 'ready' ? (fetched.data.facets.result ?? []) : [];
  return (
    <datalist id={id}>
      {results.filter(({ value }) => value !== 'NONE' && value !== except).map(({ value }) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
