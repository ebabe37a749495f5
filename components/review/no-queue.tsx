import { CircleCheck, SearchX } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths/paths';

/** Nothing waits: under a filter, or at all. */
export function NoQueue({ hasFilter, clearHref, isAdmin }: { hasFilter: boolean; clearHref: Route; isAdmin: boolean }) {
  const t = useTranslations('reviews.empty');
  if (hasFilter) {
    return (
      <EmptyState icon={SearchX} title={t('filtered')} actions={<ButtonLink href={clearHref}>{t('clear')}</ButtonLink>}>
        {t('filteredText')}
      </EmptyState>
    );
  }
  const actions = (
    <>
      <ButtonLink href={paths.calls()}>{t('calls')}</ButtonLink>
      {isAdmin && <ButtonLink href={paths.queueRules()}>{t('rules')}</ButtonLink>}
    </>
  );
  return (
    <EmptyState icon={CircleCheck} title={t('done')} actions={actions}>
      {t('doneText')}
    </EmptyState>
  );
}
