'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { usePlayback, usePlaybackValue } from '@/components/playback/playback';
import { Notice } from '@/components/ui/notice';
import { apiPaths } from '@/lib/paths/paths';
import type { Waveform } from '@/lib/recordings/types';
import { useKeptNumber } from './kept-number';
import { SeekBar } from './seek-bar';
import { nextSpeed, SPEEDS, SpeedSelect } from './speed';
import { DownloadLink, PlayButton, SkipButtons, TimeText } from './transport';
import { useAudioPlayer } from './use-audio-player';
import { onSpeedKey, usePlayerKeys } from './use-player-keys';
import { usePositionInAddress } from './use-address';
import { useWaveform } from './use-waveform';
import { Volume } from './volume';
import { WaveformCanvas } from './waveform-canvas';

export type PlayerProps = {
  attemptUuid: string;
  /** as somebody's browser computed it before; null for who listens first */
  waveform: Waveform | null;
};

/** The recording of an attempt. Nothing of it is fetched before play is pressed. */
export function Player({ attemptUuid, waveform: known }: PlayerProps) {
  const t = useTranslations('player');
  const playback = usePlayback();
  const { audio, status } = useAudioPlayer(apiPaths.recording(attemptUuid));
  const { waveform, whyNot } = useWaveform({ known, link: status.link, keepAt: apiPaths.recordingPeaks(attemptUuid) });
  const durationSeconds = usePlaybackValue((state) => state.durationSeconds) ?? waveform?.durationSeconds ?? null;
  useEffect(() => {
    // known before the first sound, for the transcript too
    if (waveform && playback.getState().durationSeconds === null) playback.report({ durationSeconds: waveform.durationSeconds });
  }, [waveform, playback]);
  const [speed, setSpeed] = useKeptNumber('callboard.speed', { fallback: 1, min: SPEEDS[0], max: 2 });
  const [volume, setVolume] = useKeptNumber('callboard.volume', { fallback: 1, min: 0, max: 1 });
  const [isMuted, setMuted] = useState(false);
  useEffect(() => {
    if (audio.current) Object.assign(audio.current, { volume, muted: isMuted });
  }, [audio, volume, isMuted]);
  useEffect(() => {
    // a new source begins with the default speed
    if (audio.current) Object.assign(audio.current, { defaultPlaybackRate: speed, playbackRate: speed });
  }, [audio, speed]);

  const toggle = () => (playback.getState().isPlaying ? playback.pause() : playback.play());
  const skip = (seconds: number) => playback.seek(Math.min(playback.getState().positionSeconds + seconds, durationSeconds ?? Infinity));
  const changeSpeed = (step: 1 | -1) => setSpeed(nextSpeed(speed, step));
  usePlayerKeys({ toggle, skip, changeSpeed });
  usePositionInAddress();
  return (
    <section aria-label={t('label')} data-player={status.phase} onKeyDown={(event) => onSpeedKey(event, changeSpeed)} className="rounded-panel border border-line bg-surface px-3 py-2">
      <audio ref={audio} preload="none" />
      <div className="flex items-center gap-3">
        <PlayButton isLoading={status.phase === 'loading'} onPress={toggle} />
        <SeekBar durationSeconds={durationSeconds}>{waveform && <WaveformCanvas waveform={waveform} audio={audio} />}</SeekBar>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <SkipButtons onSkip={skip} />
        <TimeText durationSeconds={durationSeconds} />
        <span className="ml-auto flex items-center gap-1">
          <Volume volume={volume} isMuted={isMuted} onVolume={setVolume} onMuted={setMuted} />
          <SpeedSelect speed={speed} onChange={setSpeed} />
          <DownloadLink href={apiPaths.recordingFile(attemptUuid)} />
        </span>
      </div>
      {whyNot !== null && <p className="pt-1 text-xs text-muted">{t(`noWaveform.${whyNot}`)}</p>}
      {status.reason !== null && (
        <div className="pt-2">
          <Notice tone="danger">{t(`reasons.${status.reason}`)}</Notice>
        </div>
      )}
    </section>
  );
}
