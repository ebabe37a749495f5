'use client';

import { useEffect, useRef, useState } from 'react';
import { usePlayback } from '@/components/playback/playback';
import { askForLink } from './ask-for-link';
import { AudioPlayer, type AudioStatus } from './audio-player';

const AT_REST: AudioStatus = { phase: 'idle', reason: null, link: null };

/** Lends the page's playback an <audio> that plays the recording at `address`. */
export function useAudioPlayer(address: string) {
  const audio = useRef<HTMLAudioElement>(null);
  const playback = usePlayback();
  const [status, setStatus] = useState(AT_REST);
  useEffect(() => {
    if (!audio.current) return;
    const report = ({ status: changed, ...state }: Parameters<ConstructorParameters<typeof AudioPlayer>[0]['report']>[0]) => {
      if (changed) setStatus(changed);
      if (Object.keys(state).length > 0) playback.report(state);
    };
    const player = new AudioPlayer({ audio: audio.current, ask: askForLink(address), report });
    const leave = playback.attach({ play: () => player.play(), pause: () => player.pause(), seek: (seconds) => player.seek(seconds) });
    return () => {
      player.dispose();
      leave();
    };
  }, [address, playback]);
  return { audio, status };
}
