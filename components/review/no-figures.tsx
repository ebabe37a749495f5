import { ChartColumn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths/paths';

/** No review yet, or none of the filter's calls. */
export function NoFigures({ hasFilter }: { hasFilter: boolean }) {
  const t = useTranslations('reviews');
  const action = hasFilter
    ? <ButtonLink href={paths.reviewFigures()}>{t('empty.clear')}</ButtonLink>
    : <ButtonLink href={paths.review()}>{t('figures.toQueue')}</ButtonLink>;
  return (
    <EmptyState icon={ChartColumn} title={hasFilter ? t('figures.noneFiltered') : t('figures.none')} actions={action}>
      {t('figures.noneText')}
    </EmptyState>
  );
}
