import clsx from 'clsx';
import type { PlaybackMark } from '@/components/playback/playback';

const LOOKS: Record<PlaybackMark['kind'], string> = {
  // apart by shape too: hits hang from above, notes stand below
  hit: 'top-0 bg-warning before:top-0 before:bg-warning',
  note: 'bottom-0 bg-outcome-busy before:bottom-0 before:rounded-full before:bg-outcome-busy',
};

/** Hits of a search and notes over the waveform. For the eye and the pointer: in the transcript each is text. */
export function MarkTicks({ marks, durationSeconds }: { marks: readonly PlaybackMark[]; durationSeconds: number }) {
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0" data-marks={marks.length}>
      {marks.map(({ atSeconds, kind, label }, index) => (
        <span
          key={index}
          data-mark={kind}
          title={label}
          className={clsx('pointer-events-auto absolute h-1/2 w-0.5 -translate-x-1/2 before:absolute before:-left-0.5 before:size-1.5', LOOKS[kind])}
          style={{ left: `${Math.min(1, atSeconds / durationSeconds) * 100}%` }}
        />
      ))}
    </span>
  );
}
