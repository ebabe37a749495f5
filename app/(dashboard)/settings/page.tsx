import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { Suspense } from 'react';
import { Appearance } from '@/components/settings/appearance';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { paths } from '@/lib/paths/paths';
import { parseTheme, THEME_COOKIE } from '@/lib/settings/theme';
import { setLocale, setTheme } from '../../preference-actions';
import { UnderBanner } from '../under-banner';
import { AdminPanels } from './admin-panels';
import { WorkspacePanel } from './workspace-panel';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage() {
  const viewer = await requireViewer(paths.settings());
  const t = await getTranslations('settings');
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} />
      <div className="flex max-w-6xl flex-col gap-4">
        <div className="grid gap-4 lg:grid-cols-2">
          <Suspense fallback={<BlockSkeleton className="h-52" />}>
            <WorkspacePanel viewer={viewer} />
          </Suspense>
          <Panel id="appearance" title={t('appearance.title')} description={t('appearance.description')}>
            <Appearance theme={theme} setLocale={setLocale} setTheme={setTheme} />
          </Panel>
        </div>
        {viewer.role === 'admin' && <AdminPanels viewer={viewer} />}
      </div>
    </UnderBanner>
  );
}
