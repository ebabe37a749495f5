import clsx from 'clsx';
import { CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const LOOKS: Record<NoticeTone, { icon: LucideIcon; className: string; iconClass: string }> = {
  info: { icon: Info, className: 'bg-accent-soft', iconClass: 'text-accent-ink' },
  success: { icon: CircleCheck, className: 'bg-success-soft', iconClass: 'text-success-ink' },
  warning: { icon: TriangleAlert, className: 'bg-warning-soft', iconClass: 'text-warning-ink' },
  danger: { icon: TriangleAlert, className: 'bg-danger-soft', iconClass: 'text-danger-ink' },
};

type NoticeProps = {
  tone?: NoticeTone;
  /** the same page without what the notice is about (a bad filter): a link, so that dismissing needs no JavaScript */
  dismissHref?: Route;
  children: ReactNode;
};

export function Notice({ tone = 'info', dismissHref, children }: NoticeProps) {
  const t = useTranslations('state');
  const { icon: Icon, className, iconClass } = LOOKS[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={clsx('flex items-start gap-2 rounded-panel px-3 py-2', className)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', iconClass)} />
      <div className="min-w-0 flex-1 text-sm break-words text-ink">{children}</div>
      {dismissHref && (
        <Link href={dismissHref} scroll={false} replace aria-label={t('dismiss')} className="rounded p-0.5 text-muted hover:text-ink">
          <X aria-hidden className="size-4" />
        </Link>
      )}
    </div>
  );
}
