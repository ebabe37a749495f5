'use client';

import { useEffect, useState } from 'react';
import type { ExportPreview } from '@/lib/exports/types';
import { apiPaths } from '@/lib/paths/paths';
import type { Selected } from './selected';

type Preview = { body: string; found: ExportPreview | 'failed' };

/** What the export would have; null while it is looked up. A question that another one follows is dropped. */
export function usePreview(query: string, selected: Selected | null): ExportPreview | 'failed' | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const body = JSON.stringify({ query, selected });
  useEffect(() => {
    const abort = new AbortController();
    ask(body, abort.signal)
      .then((found) => setPreview({ body, found }))
      .catch(() => {
        if (!abort.signal.aborted) setPreview({ body, found: 'failed' });
      });
    return () => abort.abort();
  }, [body]);
  return preview?.body === body ? preview.found : null;
}

async function ask(body: string, signal: AbortSignal): Promise<ExportPreview> {
  const response = await fetch(apiPaths.exportColumns(), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal });
  if (!response.ok) throw new Error(String(response.status));
  // what the route writes
  return (await response.json()) as ExportPreview;
}
