'use client';

import { useEffect, useRef, useState } from 'react';
import { usePlaybackValue } from '@/components/playback/playback';
import type { RecordingLink, Waveform } from '@/lib/recordings/types';
import { computeWaveform, type NoWaveform } from './compute-waveform';

/**
 * The waveform that the page came with; else, or when the object is another by now, the one computed after the first sound, which the
 * server keeps for the next reader.
 */
export function useWaveform({ known, link, keepAt }: { known: Waveform | null; link: RecordingLink | null; keepAt: string }) {
  const [computed, setComputed] = useState<Waveform | null>(null);
  const [whyNot, setWhyNot] = useState<NoWaveform | null>(null);
  const isPlaying = usePlaybackValue((state) => state.isPlaying);
  const triedSize = useRef<number | null>(known?.sizeBytes ?? null);
  const leaving = useRef<AbortController>(null);
  useEffect(() => {
    if (!isPlaying || link === null || triedSize.current === link.sizeBytes) return;
    triedSize.current = link.sizeBytes;
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    void computeWaveform(link, signal).then((found) => {
      if (signal.aborted) return;
      if (typeof found === 'string') return setWhyNot(found);
      setComputed(found);
      // The next reader has it computed anew where this fails.
      void fetch(keepAt, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(found) }).catch(() => undefined);
    });
  }, [isPlaying, link, keepAt]);
  useEffect(() => () => leaving.current?.abort(), []);
  return { waveform: computed ?? known, whyNot };
}
