'use client';

import { useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';

type RecordingPlayerProps = {
  /** answers with a fresh link each time it is asked */
  src: string;
  label: string;
  failedText: string;
};

/**
 * The browser's own player. Nothing is asked of the server before play is pressed; when the link has expired on the way,
 * a new one is asked for once and playing goes on where it stopped.
 */
export function RecordingPlayer({ src, label, failedText }: RecordingPlayerProps) {
  const renewedAtSeconds = useRef<number | null>(null);
  const [isFailed, setFailed] = useState(false);
  const onError = (audio: HTMLAudioElement) => {
    const stoppedAtSeconds = audio.currentTime;
    if (stoppedAtSeconds === 0 || renewedAtSeconds.current === stoppedAtSeconds) return setFailed(true);
    renewedAtSeconds.current = stoppedAtSeconds;
    audio.load();
    audio.currentTime = stoppedAtSeconds;
    audio.play().catch(() => setFailed(true));
  };
  return (
    <div className="flex flex-col gap-2">
      <audio
        controls
        preload="none"
        src={src}
        aria-label={label}
        className="h-10 w-full"
        onError={(event) => onError(event.currentTarget)}
        onPlaying={() => setFailed(false)}
      />
      {isFailed && <Notice tone="danger">{failedText}</Notice>}
    </div>
  );
}
