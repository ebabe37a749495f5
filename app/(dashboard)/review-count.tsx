import { getLocale, getTranslations } from 'next-intl/server';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { formatNumber } from '@/lib/format/number';
import { countWaiting } from '@/lib/reviews/data/count-waiting';

/** How many calls wait for a review, for those who make them. A count that fails is none: the page itself says what is wrong. */
export async function ReviewCount({ viewer }: { viewer: Viewer }) {
  if (!mayReview(viewer)) return null;
  const [waiting, locale, t] = await Promise.all([countWaiting(viewer).catch(() => null), getLocale(), getTranslations('reviews')]);
  if (waiting === null || waiting === 0) return null;
  return (
    <span className="ml-auto text-xs font-normal text-muted tabular-nums">
      <span aria-hidden>{formatNumber(waiting, locale)}</span>
      <span className="sr-only">{t('waiting', { count: waiting })}</span>
    </span>
  );
}
