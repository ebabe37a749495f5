import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { formatNumber } from '@/lib/format/number';

/** How many calls wait for a review; nothing when none does. */
export function WaitingCount({ count }: { count: number | null }) {
  const t = useTranslations('review');
  const { locale } = useFormatStyle();
  if (count === null || count === 0) return null;
  return (
    <span className="ml-auto text-xs font-normal text-muted tabular-nums">
      <span aria-hidden>{formatNumber(count, locale)}</span>
      <span className="sr-only">{t('waiting', { count })}</span>
    </span>
  );
}
