import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { ListPage } from '../list-page';
import { pageQuery } from '../page-query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attempts'))('title') };
}

export default async function AttemptsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.attempts(new URLSearchParams(queryOfSearchParams(query))));
  return <ListPage rows="attempts" viewer={viewer} searchParams={query} />;
}
