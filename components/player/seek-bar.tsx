'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { usePlayback, usePlaybackMarks, usePlaybackValue } from '@/components/playback/playback';
import { formatDuration } from '@/lib/format/duration';
import { MarkTicks } from './mark-ticks';

/** A press so near to a mark means the mark. */
const NEAR_PX = 6;

/** The length of the recording to press and drag on, marks over it; `children` is its waveform, else there is a plain track. */
export function SeekBar({ durationSeconds, children }: { durationSeconds: number | null; children: ReactNode }) {
  const t = useTranslations('player');
  const { seek } = usePlayback();
  const marks = usePlaybackMarks();
  const positionSeconds = usePlaybackValue((state) => Math.floor(state.positionSeconds));
  const [draggedTo, setDraggedTo] = useState<number | null>(null);
  const shown = draggedTo ?? positionSeconds;
  const shownSeconds = Math.floor(shown);
  // unknown until somebody has listened, while an address may name a place already
  const length = durationSeconds ?? 0;

  const placeOf = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const seconds = Math.min(1, Math.max(0, (clientX - left) / width)) * length;
    const near = (NEAR_PX / width) * length;
    const distance = (atSeconds: number) => Math.abs(atSeconds - seconds);
    const nearest = marks.filter(({ atSeconds }) => distance(atSeconds) <= near).sort((one, other) => distance(one.atSeconds) - distance(other.atSeconds))[0];
    return nearest?.atSeconds ?? seconds;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (length === 0 || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDraggedTo(placeOf(event));
  };
  const onPointerUp = () => {
    if (draggedTo !== null) seek(draggedTo);
    setDraggedTo(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = { Home: 0, End: length, ArrowUp: positionSeconds + 5, ArrowDown: positionSeconds - 5, PageUp: positionSeconds + 30, PageDown: positionSeconds - 30 }[event.key];
    if (place === undefined || length === 0) return;
    event.preventDefault();
    seek(place);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('position')}
      aria-valuemin={0}
      aria-valuemax={Math.max(Math.round(length), shownSeconds)}
      aria-valuenow={shownSeconds}
      aria-valuetext={t('positionOf', { position: formatDuration(shown), duration: formatDuration(durationSeconds) })}
      aria-disabled={length === 0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => draggedTo !== null && setDraggedTo(placeOf(event))}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDraggedTo(null)}
      onKeyDown={onKeyDown}
      className="relative h-12 min-w-0 flex-1 cursor-pointer touch-none rounded-control select-none aria-disabled:cursor-default"
    >
      {children ?? <Track share={length === 0 ? 0 : shown / length} />}
      {length > 0 && <MarkTicks marks={marks} durationSeconds={length} />}
      {draggedTo !== null && <span aria-hidden className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent" style={{ left: `${(draggedTo / length) * 100}%` }} />}
    </div>
  );
}

function Track({ share }: { share: number }) {
  return (
    <span aria-hidden className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 overflow-hidden rounded-full bg-line">
      <span className="block h-full bg-accent" style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}
