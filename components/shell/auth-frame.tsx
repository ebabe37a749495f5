import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Theme } from '@/lib/settings/theme';
import { Logo } from './logo';
import { PreferenceMenus, type PreferenceActions } from './preference-menus';

/** Around the pages before signing in: the product's name, one card, language and theme. */
export function AuthFrame({ theme, actions, children }: { theme: Theme; actions: PreferenceActions; children: ReactNode }) {
  const t = useTranslations('app');
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <header className="flex flex-col items-center gap-2 text-center">
        <Logo className="size-10" />
        <p className="text-lg font-semibold tracking-tight">{t('name')}</p>
        <p className="text-sm text-muted">{t('description')}</p>
      </header>
      <main className="w-full max-w-sm rounded-panel border border-line bg-surface p-6">{children}</main>
      <footer className="flex items-center gap-1">
        <PreferenceMenus theme={theme} actions={actions} side="above" />
      </footer>
    </div>
  );
}
