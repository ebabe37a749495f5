import clsx from 'clsx';
import { Frown, Meh, Minus, Smile, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Sentiment } from '@/lib/hubtalk/types';

const LOOKS: Record<Sentiment, { icon: LucideIcon; className: string }> = {
  positive: { icon: Smile, className: 'text-sentiment-positive-ink' },
  neutral: { icon: Meh, className: 'text-sentiment-neutral-ink' },
  negative: { icon: Frown, className: 'text-sentiment-negative-ink' },
  none: { icon: Minus, className: 'text-sentiment-none-ink' },
};

/** A sentiment as face, word and colour, the same everywhere. */
export function SentimentBadge({ sentiment, compact = false }: { sentiment: Sentiment; compact?: boolean }) {
  const t = useTranslations('sentiment');
  const { icon: Icon, className } = LOOKS[sentiment];
  return (
    <span className={clsx('inline-flex h-5 items-center gap-1 align-middle text-xs font-medium whitespace-nowrap', className)}>
      <Icon aria-hidden className="size-3.5" />
      <span className={compact ? 'sr-only' : undefined}>{t(sentiment)}</span>
    </span>
  );
}
