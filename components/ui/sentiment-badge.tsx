import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { Sentiment } from '@/lib/hubtalk/types';
import { MarkIcon, type MarkName } from './mark-icon';

const LOOKS: Record<Sentiment, { icon: MarkName; className: string }> = {
  positive: { icon: 'smile', className: 'text-sentiment-positive-ink' },
  neutral: { icon: 'meh', className: 'text-sentiment-neutral-ink' },
  negative: { icon: 'frown', className: 'text-sentiment-negative-ink' },
  none: { icon: 'minus', className: 'text-sentiment-none-ink' },
};

/** A sentiment as face, word and colour, the same everywhere. */
export function SentimentBadge({ sentiment, compact = false }: { sentiment: Sentiment; compact?: boolean }) {
  const t = useTranslations('sentiment');
  const { icon, className } = LOOKS[sentiment];
  return (
    <span className={clsx('inline-flex h-5 items-center gap-1 align-middle text-xs font-medium whitespace-nowrap', className)}>
      <MarkIcon name={icon} />
      <span className={compact ? 'sr-only' : undefined}>{t(sentiment)}</span>
    </span>
  );
}
