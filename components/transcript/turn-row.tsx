import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { memo, type ReactNode } from 'react';
import { Marked } from '@/components/search/marked';
import { type Speaker, speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';
import type { TurnPlace } from '@/lib/talk/align-turns';
import type { Hit } from '@/lib/talk/find-hits';
import { TurnTime } from './turn-time';

const LOOKS: Record<Speaker, { place: string; bubble: string; name: string }> = {
  bot: { place: 'items-start', bubble: 'bg-sunken', name: '' },
  operator: { place: 'items-start', bubble: 'bg-success-soft', name: 'text-success-ink' },
  customer: { place: 'items-end', bubble: 'bg-accent-soft', name: 'font-semibold text-accent-ink' },
  note: { place: 'items-center', bubble: 'border border-dashed border-line text-muted', name: '' },
};

export type TurnRowProps = {
  /** its place in the attempt's messages: notes are pinned to it */
  turn: number;
  message: Message;
  /** false where turns have no order */
  isNumbered: boolean;
  place: TurnPlace | null;
  isSpoken: boolean;
  /** what a search found in it, and which of that is looked at */
  hits: readonly Hit[];
  currentHit: Hit | null;
  /** plays from there; null where there is nothing to play */
  onPlay: ((startSeconds: number) => void) | null;
  aside: ReactNode;
};

/** One turn: which, who, when, what. */
export const TurnRow = memo(function TurnRow({ turn, message: { role, content }, isNumbered, place, isSpoken, hits, currentHit, onPlay, aside }: TurnRowProps) {
  const locale = useLocale();
  const t = useTranslations('talk');
  const speaker = speakerOf(role);
  const look = LOOKS[speaker];
  return (
    <div data-turn={turn} aria-current={isSpoken ? 'true' : undefined} className={clsx('group/turn flex flex-col', look.place)}>
      <p lang={locale} className="flex max-w-full items-center gap-1.5 px-1 text-xs text-muted">
        {isNumbered && (
          <span className="text-faint">
            <span className="sr-only">{t('turn', { number: turn + 1 })}</span>
            <span aria-hidden>{turn + 1}</span>
          </span>
        )}
        <span className={clsx('truncate', look.name)}>{speaker === 'note' ? <bdi>{role}</bdi> : t(`speakers.${speaker}`)}</span>
        {place !== null && <TurnTime place={place} onPlay={onPlay} />}
        {aside}
      </p>
      <p
        dir="auto"
        data-said={place !== null && onPlay !== null ? '' : undefined}
        className={clsx(
          'max-w-[85%] rounded-panel px-3 py-2 break-words whitespace-pre-wrap transition-shadow data-said:cursor-pointer',
          look.bubble,
          isSpoken && 'ring-2 ring-accent',
        )}
      >
        {hits.length === 0 ? content : <MarkedTurn text={content} hits={hits} currentHit={currentHit} />}
      </p>
    </div>
  );
});

function MarkedTurn({ text, hits, currentHit }: { text: string; hits: readonly Hit[]; currentHit: Hit | null }) {
  const current = currentHit === null ? -1 : hits.indexOf(currentHit);
  return <Marked text={text.normalize('NFC')} marks={hits.map(({ from, to }) => [from, to])} current={current} />;
}
