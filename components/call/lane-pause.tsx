import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { formatTimeSpan } from '@/lib/format/time-span';

type LanePauseProps = {
  /** null where nobody knows: before what is missing */
  gapSeconds: number | null;
  spaceRem: number;
  isFolded: boolean;
};

/** As much as the words of a pause need. */
const ROOM_FOR_WORDS_REM = 4.5;

/** The line between two marks; where it is folded a zigzag, with how long the pause really was. */
export function LanePause({ gapSeconds, spaceRem, isFolded }: LanePauseProps) {
  const t = useTranslations('call.timeline');
  const locale = useLocale();
  const span = gapSeconds === null ? null : formatTimeSpan(gapSeconds, locale);
  const hasRoom = isFolded || spaceRem >= ROOM_FOR_WORDS_REM;
  return (
    <div className="absolute inset-y-0 end-full" style={{ width: `${spaceRem}rem` }}>
      <div aria-hidden className="flex h-9 items-center">
        <span className="h-px flex-1 bg-control" />
        {isFolded && (
          <>
            <svg viewBox="0 0 24 12" className="h-3 w-6 shrink-0 fill-none stroke-control" strokeWidth="1.25">
              <path d="M0 6h3l3-5 4 10 4-10 4 10 3-5h3" />
            </svg>
            <span className="h-px flex-1 bg-control" />
          </>
        )}
      </div>
      {span !== null && (
        <p className={clsx('-mt-1 px-1 text-center text-xs leading-4 text-muted', !hasRoom && 'sr-only')}>
          {(gapSeconds ?? 0) < 0 ? t('earlier', { span }) : t('later', { span })}
        </p>
      )}
    </div>
  );
}
