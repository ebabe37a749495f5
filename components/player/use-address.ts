'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { usePlayback } from '@/components/playback/playback';

const PARAMETER = 't';
const WRITE_AFTER_MS = 400;
/** A position that moved by more was sought; playing moves four times a second. */
const JUMP_SECONDS = 1.5;

/**
 * The position in the address of a call's own page, in whole seconds: read when the page opens and when a link on it leads elsewhere,
 * written when the reader pauses or seeks. Beside a list the address is the list's.
 */
export function usePositionInAddress(): void {
  const isOwnPage = /^\/calls\/[^/]+$/.test(usePathname());
  const asked = useSearchParams().get(PARAMETER);
  const playback = usePlayback();
  const written = useRef<string | null>(null);
  useEffect(() => {
    if (!isOwnPage || asked === written.current) return;
    written.current = asked;
    if (asked !== null && /^\d{1,5}(\.\d+)?$/.test(asked)) playback.seek(Number(asked));
  }, [isOwnPage, asked, playback]);
  // mounted again, it reads again
  useEffect(() => () => void (written.current = null), []);
  useEffect(() => {
    if (!isOwnPage) return;
    let [before, timer] = [playback.getState().positionSeconds, 0];
    const write = () => {
      const { positionSeconds, durationSeconds } = playback.getState();
      const isAtAnEnd = positionSeconds < 1 || (durationSeconds !== null && positionSeconds > durationSeconds - 1);
      written.current = isAtAnEnd ? null : String(Math.floor(positionSeconds));
      const url = new URL(window.location.href);
      if (url.searchParams.get(PARAMETER) === written.current) return;
      if (written.current === null) url.searchParams.delete(PARAMETER);
      else url.searchParams.set(PARAMETER, written.current);
      window.history.replaceState(null, '', url);
    };
    const unsubscribe = playback.subscribe(() => {
      const { positionSeconds, isPlaying } = playback.getState();
      const isWorthIt = !isPlaying || Math.abs(positionSeconds - before) > JUMP_SECONDS;
      before = positionSeconds;
      if (!isWorthIt) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(write, WRITE_AFTER_MS);
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [isOwnPage, playback]);
}
