import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { UnderBanner } from '../../under-banner';
import { leaveOutEmpty } from '../../without-empty';
import { pageQuery } from '../../page-query';
import { AuditPanel } from './audit-panel';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

/** Admins alone; to others there is no such page. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.audit(new URLSearchParams(queryOfSearchParams(query))));
  if (viewer.role !== 'admin') notFound();
  leaveOutEmpty(query, paths.audit);
  const t = await getTranslations('audit');
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('description')} />
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <AuditPanel viewer={viewer} searchParams={query} />
      </Suspense>
    </UnderBanner>
  );
}
