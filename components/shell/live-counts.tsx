'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import { ViewCountText } from '@/components/views/view-count-text';
import { apiPaths } from '@/lib/paths/paths';
import type { SidebarCounts } from '@/lib/sidebar/types';
import { WaitingCount } from './waiting-count';

/** The reader has come to where he wanted: not after each letter of a filter. */
const SETTLED_MS = 800;
const AT_MOST_EVERY_MS = 5_000;

type Counts = { views: ReadonlyMap<string, number | null>; waiting: number | null };

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
export function LiveViewCount({ id, children }: { id: string; children: ReactNode }) {
  const count = use(Live)?.views.get(id);
  if (count === undefined) return children;
  return count === null ? null : <ViewCountText count={count} />;
}

/** How many calls wait for a review, as it was read last; `children` until then. */
export function LiveWaitingCount({ children }: { children: ReactNode }) {
  const counts = use(Live);
  return counts === null ? children : <WaitingCount count={counts.waiting} />;
}

async function readCounts(signal: AbortSignal): Promise<Counts> {
  const response = await fetch(apiPaths.counts(), { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  // the route's own type
  const { views, waiting } = (await response.json()) as SidebarCounts;
  return { views: new Map(views.map(({ id, count }) => [id, count])), waiting };
}
