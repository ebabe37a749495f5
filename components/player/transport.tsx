'use client';

import { Download, LoaderCircle, Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePlaybackValue } from '@/components/playback/playback';
import { Button } from '@/components/ui/button';
import { buttonStyles } from '@/components/ui/button-styles';
import { formatDuration } from '@/lib/format/duration';
import { SKIP_SECONDS } from './use-player-keys';

export function PlayButton({ isLoading, onPress }: { isLoading: boolean; onPress: () => void }) {
  const t = useTranslations('player');
  const isPlaying = usePlaybackValue((state) => state.isPlaying);
  const Icon = isLoading ? LoaderCircle : isPlaying ? Pause : Play;
  return (
    <Button variant="primary" size="icon" className="size-11 rounded-full" aria-keyshortcuts="Space" aria-busy={isLoading} aria-label={isPlaying ? t('pause') : t('play')} onClick={onPress}>
      <Icon aria-hidden className={isLoading ? 'size-5 animate-spin motion-reduce:animate-none' : 'size-5 fill-current'} />
    </Button>
  );
}

export function SkipButtons({ onSkip }: { onSkip: (seconds: number) => void }) {
  const t = useTranslations('player');
  const [back, forward] = [t('back', { seconds: SKIP_SECONDS }), t('forward', { seconds: SKIP_SECONDS })];
  return (
    <span className="flex items-center">
      <Button variant="quiet" size="icon" className="pointer-coarse:size-11" aria-keyshortcuts="ArrowLeft" aria-label={back} title={back} onClick={() => onSkip(-SKIP_SECONDS)}>
        <RotateCcw aria-hidden className="size-4" />
      </Button>
      <Button variant="quiet" size="icon" className="pointer-coarse:size-11" aria-keyshortcuts="ArrowRight" aria-label={forward} title={forward} onClick={() => onSkip(SKIP_SECONDS)}>
        <RotateCw aria-hidden className="size-4" />
      </Button>
    </span>
  );
}

/** `0:12 / 1:03`; the whole is unknown until somebody has listened. */
export function TimeText({ durationSeconds }: { durationSeconds: number | null }) {
  const positionSeconds = usePlaybackValue((state) => Math.floor(state.positionSeconds));
  return (
    <span className="text-sm whitespace-nowrap text-muted" data-position={positionSeconds}>
      <span className="text-ink">{formatDuration(positionSeconds)}</span> / {formatDuration(durationSeconds)}
    </span>
  );
}

/** A plain link: the server checks, records and answers with the file. */
export function DownloadLink({ href }: { href: string }) {
  const t = useTranslations('player');
  return (
    <a href={href} download className={buttonStyles({ variant: 'quiet', size: 'icon' })} aria-label={t('download')} title={t('download')}>
      <Download aria-hidden className="size-4" />
    </a>
  );
}
