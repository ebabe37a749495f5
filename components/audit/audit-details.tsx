import { useTranslations } from 'next-intl';
import type { ShownAuditRecord } from '@/lib/audit/types';

/** What else is recorded of it, in words: names and counts, never a value that is masked. */
export function AuditDetails({ record: { action, detail } }: { record: ShownAuditRecord }) {
  const t = useTranslations('audit.details');
  const roles = useTranslations('shell.roles');
  const { variable, isRenewal, format, rowCount, asked, role, campaigns } = detail;
  if (action === 'variable.reveal' && typeof variable === 'string') return <bdi>{t('variable', { name: variable })}</bdi>;
  if (action === 'recording.play' && isRenewal === true) return t('renewal');
  if (action === 'export' && typeof rowCount === 'number') {
    const taken = t('export', { format: String(format).toUpperCase(), count: rowCount });
    return typeof asked === 'string' && asked !== '' ? t('filtered', { taken, names: asked.split(' ').join(', ') }) : taken;
  }
  if (action === 'user.create' && (role === 'admin' || role === 'manager' || role === 'viewer')) {
    return typeof campaigns === 'number' ? t('scoped', { role: roles(role), count: campaigns }) : roles(role);
  }
  return null;
}
