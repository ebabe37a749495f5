import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { getAttempt } from '@/lib/attempts/data/get-attempt';
import { getCall } from '@/lib/calls/data/get-call';
import { CallPane } from './call-pane';

type PaneOfProps = {
  viewer: Viewer;
  rows: 'calls' | 'attempts';
  uuid: string;
  /** the words that the list was searched for */
  q: readonly string[];
};

/** What the pane beside a list shows of the call, or of the attempt, with that uuid. */
export function PaneOf(props: PaneOfProps) {
  return (
    <Suspense fallback={<BlockSkeleton className="h-96" />}>
      <Found {...props} />
    </Suspense>
  );
}

async function Found({ viewer, rows, uuid, q }: PaneOfProps) {
  const attempt = rows === 'attempts' ? await getAttempt(viewer, uuid) : null;
  const call = await getCall(viewer, attempt?.callUuid ?? uuid);
  if (call) return <CallPane viewer={viewer} call={call} attemptUuid={attempt?.callEventUuid} q={q} />;
  return <p className="p-4 text-sm text-muted">{(await getTranslations('notFound'))('text')}</p>;
}
