import { Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CommandBar } from '@/components/search/command-bar';
import { Logo } from '@/components/shell/logo';
import type { Viewer } from '@/lib/access/viewer';
import { paths } from '@/lib/paths/paths';
import type { Theme } from '@/lib/settings/theme';
import { LiveCounts } from './live-counts';
import { MainNav } from './main-nav';
import { PreferenceMenus, type PreferenceActions } from './preference-menus';
import { UserMenu } from './user-menu';

type ShellProps = {
  viewer: Viewer;
  email: string;
  theme: Theme;
  /** when the counts were begun */
  asOf: string;
  /** "Asia/Almaty · UTC+5" */
  timeZoneText: string;
  actions: PreferenceActions & { signOut: () => Promise<void> };
  /** below the pages in the sidebar */
  views: ReactNode;
  /** how many calls wait for a review */
  reviewCount: ReactNode;
  children: ReactNode;
};

/** Around every signed-in page: sidebar (bottom bar below 768 px), header, main. */
export function Shell({ viewer, email, theme, asOf, timeZoneText, actions, views, reviewCount, children }: ShellProps) {
  const t = useTranslations('shell');
  const brand = (
    <Link href={paths.overview()} className="flex items-center gap-2 text-sm font-semibold tracking-tight">
      <Logo />
      {t('brand')}
    </Link>
  );
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <div className="hidden border-r border-line bg-surface md:block print:hidden">
        <div className="sticky top-0 p-3">
          <LiveCounts asOf={asOf}>
            <MainNav viewer={viewer} look="side" counts={{ review: reviewCount }}>
              <div className="mb-2.5 flex h-8 items-center px-2">{brand}</div>
            </MainNav>
            {views}
          </LiveCounts>
        </div>
      </div>
      <div className="min-w-0">
        <header className="sticky top-0 z-20 flex h-12 items-center gap-1 border-b border-line bg-surface px-4 md:px-6 print:hidden">
          <div className="md:hidden">{brand}</div>
          <div className="max-sm:order-1 max-sm:ml-auto">
            <CommandBar userId={viewer.userId ?? ''} />
          </div>
          <p className="ml-auto hidden items-center gap-1.5 px-2 text-xs whitespace-nowrap text-muted sm:flex">
            <Clock aria-hidden className="size-3.5" />
            <span className="sr-only">{t('timeZone')}</span>
            {timeZoneText}
          </p>
          <div className="flex items-center max-sm:order-2">
            <PreferenceMenus theme={theme} actions={actions} />
            <UserMenu viewer={viewer} email={email} timeZoneText={timeZoneText} signOut={actions.signOut} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="mx-auto max-w-[100rem] px-4 pt-5 pb-24 outline-none md:px-6 md:pb-10">
          {children}
        </main>
      </div>
      <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden">
        <MainNav viewer={viewer} look="bottom" />
      </div>
    </div>
  );
}
