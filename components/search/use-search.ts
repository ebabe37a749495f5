'use client';

import { useEffect, useState } from 'react';
import { apiPaths } from '@/lib/paths/paths';
import type { SearchAnswer } from '@/lib/search/schema';

/** After the last key; shorter than the pause between words. */
const DEBOUNCE_MS = 120;

/** `of` is the text that `answer` belongs to: older answers stay until the new one comes. */
export type Search = { of: string; answer: SearchAnswer | null; state: 'idle' | 'asking' | 'answered' | 'failed' };

const IDLE: Search = { of: '', answer: null, state: 'idle' };

/** Asks the server what a text can mean, once typing pauses; a question that has been overtaken is called off. */
export function useSearch(text: string): Search {
  const [search, setSearch] = useState(IDLE);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < 2) return;
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      setSearch((before) => ({ ...before, state: 'asking' }));
      ask(wanted, overtaken.signal).then(
        (answer) => setSearch({ of: wanted, answer, state: 'answered' }),
        () => overtaken.signal.aborted || setSearch({ of: wanted, answer: null, state: 'failed' }),
      );
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [wanted]);
  return wanted.length < 2 ? IDLE : search;
}

async function ask(text: string, signal: AbortSignal): Promise<SearchAnswer> {
  const response = await fetch(apiPaths.search(text), { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  return response.json();
}
