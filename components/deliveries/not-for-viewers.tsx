import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/paths/paths';

/** A page that is for admins and managers, to a viewer who followed a link. */
export function NotForViewers() {
  const t = useTranslations('deliveries');
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel>
        <EmptyState icon={Lock} title={t('forbidden.title')} actions={<ButtonLink href={paths.calls()}>{t('forbidden.action')}</ButtonLink>}>
          {t('forbidden.text')}
        </EmptyState>
      </Panel>
    </>
  );
}
