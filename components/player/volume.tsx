'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

type VolumeProps = { volume: number; isMuted: boolean; onVolume: (volume: number) => void; onMuted: (isMuted: boolean) => void };

/** Mute, and how loud. A phone has keys of its own for that, and iOS lets no page set it. */
export function Volume({ volume, isMuted, onVolume, onMuted }: VolumeProps) {
  const t = useTranslations('player');
  const isSilent = isMuted || volume === 0;
  const Icon = isSilent ? VolumeX : Volume2;
  return (
    <span className="flex items-center gap-1 pointer-coarse:hidden">
      <Button variant="quiet" size="icon" aria-pressed={isMuted} aria-label={t('mute')} title={t('mute')} onClick={() => onMuted(!isMuted)}>
        <Icon aria-hidden className="size-4" />
      </Button>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={isMuted ? 0 : volume}
        aria-label={t('volume')}
        title={t('volume')}
        onChange={(event) => {
          onMuted(false);
          onVolume(Number(event.target.value));
        }}
        className="h-8 w-20 accent-accent"
      />
    </span>
  );
}
