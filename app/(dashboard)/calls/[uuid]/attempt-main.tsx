import { Suspense } from 'react';
import { AttemptHead } from '@/components/call/attempt-head';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import { RecordingPanel } from './recording-panel';
import { TranscriptPanel } from './transcript-panel';

type AttemptMainProps = {
  viewer: Viewer;
  attempt: SingleAttempt;
  /** the words that the reader came by */
  q: string;
};

/** What there is to hear and to read of the open attempt: the main column. */
export function AttemptMain({ viewer, attempt, q }: AttemptMainProps) {
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <AttemptHead attempt={attempt} />
      <Suspense fallback={<BlockSkeleton className="h-[6.375rem]" />}>
        <RecordingPanel viewer={viewer} attemptUuid={attempt.callEventUuid} />
      </Suspense>
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <TranscriptPanel viewer={viewer} attempt={attempt} search={q} />
      </Suspense>
    </div>
  );
}
