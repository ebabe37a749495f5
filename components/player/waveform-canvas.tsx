'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { usePlayback } from '@/components/playback/playback';
import type { Waveform } from '@/lib/recordings/types';

const HEIGHT_PX = 48;

type WaveformCanvasProps = { waveform: Waveform; audio: RefObject<HTMLAudioElement | null> };

/** The waveform as wavesurfer draws it, heard part in the accent colour; the library is fetched when there is one to draw. */
export function WaveformCanvas({ waveform, audio }: WaveformCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const playback = usePlayback();
  const theme = useTheme();
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void import('wavesurfer.js').then(({ default: WaveSurfer }) => {
      if (isGone || !container.current) return;
      const { durationSeconds, peaks } = waveform;
      const surfer = WaveSurfer.create({
        container: container.current, height: HEIGHT_PX, interact: false, cursorWidth: 0, barWidth: 2, barGap: 1, barRadius: 2, barMinHeight: 2,
        waveColor: colourOf(container.current, '--color-control'), progressColor: colourOf(container.current, '--color-accent'),
        peaks: [peaks.map((peak) => peak / 255)], duration: durationSeconds,
      });
      const draw = () => {
        const { positionSeconds, isPlaying } = playback.getState();
        const element = audio.current;
        const seconds = isPlaying && element !== null && element.readyState > 0 ? element.currentTime : positionSeconds;
        surfer.getRenderer().renderProgress(Math.min(1, seconds / durationSeconds));
      };
      // four reports a second would move by jerks
      let frame = 0;
      const follow = () => {
        cancelAnimationFrame(frame);
        draw();
        if (playback.getState().isPlaying) frame = requestAnimationFrame(follow);
      };
      const unsubscribe = playback.subscribe(follow);
      surfer.on('redraw', draw);
      follow();
      stop = () => {
        unsubscribe();
        cancelAnimationFrame(frame);
        surfer.destroy();
      };
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [waveform, playback, audio, theme]);
  return <div ref={container} aria-hidden className="pointer-events-none h-12" />;
}

/** A canvas takes no variables. */
function colourOf(element: HTMLElement, variable: string): string {
  const before = element.style.color;
  element.style.color = `var(${variable})`;
  const { color } = getComputedStyle(element);
  element.style.color = before;
  return color;
}

/** Counts changes of the theme, by the reader's choice or the system's. */
function useTheme(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const change = () => setChanges((count) => count + 1);
    const system = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(change);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    system.addEventListener('change', change);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', change);
    };
  }, []);
  return changes;
}
