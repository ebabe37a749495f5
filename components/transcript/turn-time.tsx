import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatDuration } from '@/lib/format/duration';
import type { TurnPlace } from '@/lib/talk/align-turns';

type TurnTimeProps = { place: TurnPlace; onPlay: ((startSeconds: number) => void) | null };

/** When a turn begins, a button where there is a recording to hear it; "≈" where that is estimated. */
export function TurnTime({ place: { startSeconds, isSent }, onPlay }: TurnTimeProps) {
  const t = useTranslations('talk');
  const time = formatDuration(startSeconds);
  const shown = isSent ? time : `≈ ${time}`;
  if (onPlay === null) {
    return isSent ? (
      <span>{time}</span>
    ) : (
      <span>
        <span className="sr-only">{t('about', { time })}</span>
        <span aria-hidden>{shown}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-label={isSent ? t('playFrom', { time }) : t('playFromAbout', { time })}
      onClick={() => onPlay(startSeconds)}
      className="inline-flex items-center gap-0.5 rounded px-1 py-0.5 text-accent-ink hover:bg-hover"
    >
      <Play aria-hidden className="size-2.5 fill-current" />
      {shown}
    </button>
  );
}
