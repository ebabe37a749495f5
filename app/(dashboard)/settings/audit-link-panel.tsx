import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/paths/paths';

/** The way to the audit. */
export async function AuditLinkPanel() {
  const t = await getTranslations('audit');
  return <Panel id="audit" title={t('title')} description={t('description')} actions={<ButtonLink href={paths.audit()}>{t('open')}</ButtonLink>} />;
}
