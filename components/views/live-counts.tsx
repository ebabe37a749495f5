'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import { apiPaths } from '@/lib/paths/paths';
import type { ViewCount } from '@/lib/views/types';
import { ViewCountText } from './view-count-text';

/** The reader has come to where he wanted: not after each letter of a filter. */
const SETTLED_MS = 800;
const AT_MOST_EVERY_MS = 5_000;

type Counts = ReadonlyMap<string, number | null>;

const Live = createContext<Counts | null>(null);

/**
 * Counts that follow what is delivered: the layout is kept when a link is followed, so that its own would stay those of the first page. They
 * are read again once the reader has gone to another address, or come back to the window. `asOf` is when the layout was made: what it
 * counted then is newer than what was read before.
 */
export function LiveCounts({ asOf, children }: { asOf: string; children: ReactNode }) {
  const address = `${usePathname()}?${useSearchParams().toString()}`;
  const [live, setLive] = useState<{ asOf: string; counts: Counts } | null>(null);
  const readAt = useRef<{ ms: number; address: string } | null>(null);
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && setReturns((before) => before + 1);
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, []);
  useEffect(() => {
    // counted with the page
    if (readAt.current === null) {
      readAt.current = { ms: performance.now(), address };
      return undefined;
    }
    const aborter = new AbortController();
    const waitMs = Math.max(SETTLED_MS, readAt.current.ms + AT_MOST_EVERY_MS - performance.now());
    const timer = setTimeout(() => {
      readAt.current = { ms: performance.now(), address };
      readCounts(aborter.signal).then((counts) => setLive({ asOf, counts }), () => undefined);
    }, waitMs);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [address, asOf, returns]);
  return <Live value={live?.asOf === asOf ? live.counts : null}>{children}</Live>;
}

/** A view's count, as it was read last; `children` until then. */
export function LiveCount({ id, children }: { id: string; children: ReactNode }) {
  const counts = use(Live);
  const count = counts?.get(id);
  if (counts === null || count === undefined) return children;
  return count === null ? null : <ViewCountText count={count} />;
}

async function readCounts(signal: AbortSignal): Promise<Counts> {
  const response = await fetch(apiPaths.viewCounts(), { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  // the route's own type
  const { data } = (await response.json()) as { data: ViewCount[] };
  return new Map(data.map(({ id, count }) => [id, count]));
}
