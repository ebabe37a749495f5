import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { CallHeader } from '@/components/call/call-header';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getCall } from '@/lib/calls/data/get-call';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { UnderBanner } from '../../under-banner';
import { CallPanels } from './call-panels';
import { RunPanel } from './run-panel';

/** Without the phone: titles end up in histories and screenshots. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('call'))('title') };
}

/** As long as the filter takes them. */
const MOST_CHARACTERS = 500;

type CallPageProps = { params: Promise<{ uuid: string }>; searchParams: Promise<SearchParams> };

export default async function CallPage({ params, searchParams }: CallPageProps) {
  const [{ uuid }, { attempt, q, list }] = await Promise.all([params, searchParams]);
  const wanted = typeof attempt === 'string' ? attempt.toLowerCase() : undefined;
  const words = [q ?? []].flat().join(' ').slice(0, MOST_CHARACTERS);
  const run = typeof list === 'string' ? list : null;
  const viewer = await requireViewer(paths.attempt(uuid, wanted, { q: words, list: run }));
  const call = await getCall(viewer, uuid);
  if (!call) notFound();
  return (
    <UnderBanner viewer={viewer}>
      {run !== null && (
        <Suspense fallback={<BlockSkeleton className="mb-3 h-10" />}>
          <RunPanel viewer={viewer} callUuid={call.callUuid} list={run} />
        </Suspense>
      )}
      <CallHeader call={call} />
      <CallPanels viewer={viewer} call={call} attemptUuid={wanted} q={words} list={run} />
    </UnderBanner>
  );
}
