import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ShownAuditRecord } from '@/lib/audit/types';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';

/** What it was done to, as a link while it is there. */
export function AuditSubject({ record: { subject: { kind, id }, callUuid, subjectName } }: { record: ShownAuditRecord }) {
  const t = useTranslations('audit.subjects');
  switch (kind) {
    case 'attempt':
      return <Subject text={t('attempt', { id: shortUuid(id) })} title={id} href={callUuid && paths.call(callUuid, id)} />;
    case 'call':
      return <Subject text={t('call', { id: shortUuid(id) })} title={id} href={callUuid && paths.call(callUuid)} />;
    case 'campaign':
      return <Subject text={t('campaign', { name: subjectName ?? shortUuid(id) })} title={id} href={subjectName === null ? null : paths.campaign(id)} />;
    case 'list':
      if (subjectName !== null) return <Subject text={t('campaign', { name: subjectName })} title={id} href={paths.campaign(id)} />;
      return <Subject text={id === 'all' ? t('allCampaigns') : t('campaigns')} title={id} href={null} />;
    case 'user':
      return <Subject text={t('user', { name: subjectName ?? shortUuid(id) })} title={id} href={subjectName === null ? null : paths.audit({ who: subjectName })} />;
    case 'delivery':
      return <Subject text={t('delivery', { id })} title={id} href={paths.delivery(id)} />;
    case 'variable':
      return <Subject text={t('variable', { name: id })} title={id} href={null} />;
    default:
      return <Subject text={`${kind} ${id}`} title={id} href={null} />;
  }
}

function Subject({ text, title, href }: { text: string; title: string; href: Route | null }) {
  const shown = <bdi>{text}</bdi>;
  return href === null ? (
    <span title={title} className="block max-w-64 truncate">{shown}</span>
  ) : (
    <Link href={href} prefetch={false} title={title} className="link block max-w-64 truncate">{shown}</Link>
  );
}
