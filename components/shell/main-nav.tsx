import { ChartColumn, ListChecks, Megaphone, Phone, Settings, Webhook } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/access/viewer';
import { canReadDeliveries } from '@/lib/deliveries/access';
import { paths } from '@/lib/paths/paths';
import { NavLink } from './nav-link';

const ITEMS = [
  { key: 'overview', href: paths.overview(), icon: ChartColumn },
  { key: 'campaigns', href: paths.campaigns(), icon: Megaphone },
  { key: 'calls', href: paths.calls(), also: paths.attempts(), icon: Phone },
  { key: 'review', href: paths.review(), icon: ListChecks },
  { key: 'deliveries', href: paths.deliveries(), icon: Webhook },
  { key: 'settings', href: paths.settings(), icon: Settings },
] as const;

type MainNavProps = {
  viewer: Viewer;
  look: 'side' | 'bottom';
  /** beside a page's name: what waits there */
  counts?: { review?: ReactNode };
  children?: ReactNode;
};

/** The pages of the product: a column on wide windows, a bar at the bottom of narrow ones. */
export function MainNav({ viewer, look, counts = {}, children }: MainNavProps) {
  const t = useTranslations('shell');
  const items = ITEMS.filter(({ key }) => key !== 'deliveries' || canReadDeliveries(viewer));
  return (
    <nav aria-label={t('nav')} className={look === 'side' ? 'flex flex-col gap-0.5' : 'flex'}>
      {children}
      {items.map(({ key, href, icon: Icon, ...item }) => (
        <NavLink
          key={key}
          href={href}
          also={'also' in item ? item.also : undefined}
          look={look}
          icon={<Icon aria-hidden className="size-4 shrink-0" />}
          count={key === 'review' && counts.review}
        >
          {t(key)}
        </NavLink>
      ))}
    </nav>
  );
}
