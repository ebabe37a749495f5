import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { Warnings } from '@/components/call/warnings';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import { RawPanel } from './raw-panel';

/** What is looked up now and then: oddities and the data as sent, under the talk where there is room for their lines; last on a phone. */
export async function AttemptRest({ viewer, attempt }: { viewer: Viewer; attempt: SingleAttempt }) {
  const t = await getTranslations('call.warnings');
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {attempt.warnings.length > 0 && (
        <Panel id="warnings" title={t('title')} description={t('description')}>
          <Warnings warnings={attempt.warnings} />
        </Panel>
      )}
      <Suspense fallback={<BlockSkeleton className="h-28" />}>
        <RawPanel viewer={viewer} attempt={attempt} />
      </Suspense>
    </div>
  );
}
