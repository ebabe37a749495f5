import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { formatNumber } from '@/lib/format/number';

/** How many rows a view finds. */
export function ViewCountText({ count }: { count: number }) {
  const t = useTranslations('views');
  const { locale } = useFormatStyle();
  return (
    <span className="shrink-0 tabular-nums">
      <span aria-hidden>{formatNumber(count, locale)}</span>
      <span className="sr-only">{t('rows', { count })}</span>
    </span>
  );
}
