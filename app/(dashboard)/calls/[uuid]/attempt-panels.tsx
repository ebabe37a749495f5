import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { AttemptSummary } from '@/components/call/attempt-summary';
import { Reports } from '@/components/call/reports';
import { Warnings } from '@/components/call/warnings';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { SearchTerm } from '@/lib/search/parse-query';
import { RawPanel } from './raw-panel';
import { RecordingPanel } from './recording-panel';
import { TranscriptPanel } from './transcript-panel';

/** Everything that one attempt left: its summary and recording, talk, reports, warnings and raw bodies. */
export async function AttemptPanels({ viewer, attempt, terms = [] }: { viewer: Viewer; attempt: SingleAttempt; terms?: readonly SearchTerm[] }) {
  const t = await getTranslations('call');
  const { callEventUuid, reports, warnings } = attempt;
  return (
    <>
      <AttemptSummary attempt={attempt} terms={terms}>
        <Suspense fallback={<BlockSkeleton className="h-10" />}>
          <RecordingPanel viewer={viewer} attemptUuid={callEventUuid} />
        </Suspense>
      </AttemptSummary>
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <TranscriptPanel viewer={viewer} attempt={attempt} terms={terms} />
      </Suspense>
      <Panel id="reports" title={t('reports.title')}>
        <Reports reports={reports} />
      </Panel>
      {warnings.length > 0 && (
        <Panel id="warnings" title={t('warnings.title')} description={t('warnings.description')}>
          <Warnings warnings={warnings} />
        </Panel>
      )}
      <Suspense fallback={<BlockSkeleton className="h-28" />}>
        <RawPanel viewer={viewer} attemptUuid={callEventUuid} />
      </Suspense>
    </>
  );
}
