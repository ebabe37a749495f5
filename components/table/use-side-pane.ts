'use client';

import { useSearchParams } from 'next/navigation';
import { type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** Renders a call on the server, the words of `search` marked; null when there is none of that id any more. */
export type OpenPane = (uuid: string, search: readonly string[]) => Promise<ReactNode>;

export type PaneContent = { uuid: string; node: ReactNode };

/** Who runs through rows by a held key waits for the one at which he stops. */
const PAUSE_MS = 90;

/** How the URL says which row's call stands beside the list. */
const PARAMETER = 'call';

/** The row whose call the address names now, which React may not know yet. */
export const shownInUrl = (): string | null => new URL(window.location.href).searchParams.get(PARAMETER);

/** A list that is searched anew has other words to mark, in the same call. */
const keyOf = (uuid: string, search: readonly string[]): string => JSON.stringify([uuid, search]);

function writeUrl(uuid: string | null, way: 'push' | 'replace'): void {
  const url = new URL(window.location.href);
  if (uuid === null) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, uuid);
  // Next takes these as navigation that needs nothing from the server.
  if (way === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}

/**
 * The call beside the list: its row's uuid stands in the URL, so that it is shared, reloaded and left by "back"; the list stays as it is.
 * `content` is the last that was read (of another row while the next is on its way); `failed` when it could not be read.
 */
export function useSidePane(open: OpenPane, { initial, search }: { initial: PaneContent | null; search: readonly string[] }) {
  const uuid = useSearchParams().get(PARAMETER);
  const [content, setContent] = useState(initial);
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const read = useRef(new Map(initial === null ? [] : [[keyOf(initial.uuid, search), initial.node]]));
  const isQuick = useRef(false);
  const load = useCallback(
    async (wanted: string, isStillWanted: () => boolean) => {
      const known = read.current.get(keyOf(wanted, search));
      try {
        const node = known ?? (await open(wanted, search));
        read.current.set(keyOf(wanted, search), node);
        if (isStillWanted()) setContent({ uuid: wanted, node });
      } catch {
        if (isStillWanted()) setFailed(wanted);
      }
    },
    [open, search],
  );
  useEffect(() => {
    if (uuid === null) return;
    let isWanted = true;
    const timer = setTimeout(() => void load(uuid, () => isWanted), isQuick.current && !read.current.has(keyOf(uuid, search)) ? PAUSE_MS : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [uuid, load, search, tries]);
  const show = useCallback((next: string | null, way: 'push' | 'replace' = 'push') => {
    isQuick.current = next !== null && shownInUrl() !== null;
    // From call to call the list is left by one "back".
    writeUrl(next, isQuick.current ? 'replace' : way);
    setFailed(null);
  }, []);
  const again = useCallback(() => {
    setFailed(null);
    setTries((before) => before + 1);
  }, []);
  const refresh = useCallback(() => {
    const shown = shownInUrl();
    // of other rows too: what somebody said of one call may stand beside another
    read.current.clear();
    if (shown === null) return;
    // in a transition, so that what is open or playing stays as it is until the new is there
    startTransition(async () => {
      const node = await open(shown, search).catch(() => null);
      if (node === null || shownInUrl() !== shown) return;
      read.current.set(keyOf(shown, search), node);
      startTransition(() => setContent({ uuid: shown, node }));
    });
  }, [open, search]);
  return { uuid, content, isFailed: failed !== null && failed === uuid, show, again, refresh };
}

export type SidePaneState = ReturnType<typeof useSidePane>;
