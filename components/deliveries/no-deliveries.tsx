import { SearchX, Webhook } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths/paths';

/** No deliveries at all, or (`clearHref` given) none that match. */
export function NoDeliveries({ clearHref }: { clearHref: Route | null }) {
  const t = useTranslations('deliveries');
  if (clearHref !== null) {
    return (
      <EmptyState icon={SearchX} title={t('noMatch.title')} actions={<ButtonLink href={clearHref}>{t('filters.clear')}</ButtonLink>}>
        {t('noMatch.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Webhook} title={t('empty.title')} actions={<ButtonLink href={paths.settings()}>{t('empty.action')}</ButtonLink>}>
      {t('empty.text')}
    </EmptyState>
  );
}
