'use client';

import { useEffect, useEffectEvent, useState } from 'react';

export type Fetched<T> = { state: 'loading' } | { state: 'failed'; retry: () => void } | { state: 'ready'; data: T };

type Answer<T> = { url: string; attempt: number; data: T | null };

const DEBOUNCE_MS = 100;

/**
 * What a route of our own API answers to a GET, as its types say. A change of the address aborts the request before; what was there
 * stays until the new answer comes, so that nothing jumps while one types.
 */
export function useFetched<T>(url: string): Fetched<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isFirst = answer === null;
  // which of the two it is starts no request by itself
  const delayMs = useEffectEvent(() => (isFirst ? 0 : DEBOUNCE_MS));
  useEffect(() => {
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      getJson<T>(url, aborter.signal).then(
        (data) => setAnswer({ url, attempt, data }),
        () => aborter.signal.aborted || setAnswer({ url, attempt, data: null }),
      );
    }, delayMs());
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [url, attempt]);
  if (answer === null) return { state: 'loading' };
  if (answer.data !== null) return { state: 'ready', data: answer.data };
  return answer.url === url && answer.attempt === attempt
    ? { state: 'failed', retry: () => setAttempt(attempt + 1) }
    : { state: 'loading' };
}

async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  // The route's own types: lib/facets answers with what it declares.
  return (await response.json()) as T;
}
