import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { RawRevisions } from '@/components/call/raw-revisions';
import { SupportBlock } from '@/components/call/support-block';
import { Panel } from '@/components/ui/panel';
import { seesMasked } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import { listRevisions } from '@/lib/attempts/data/list-revisions';
import type { SingleAttempt } from '@/lib/attempts/types';
import { readAttemptDetails } from './read-attempt-details';

/** What to tell HubTalk's support, and every body as it was sent; those hold the phone, so not for who may not see it. */
export async function RawPanel({ viewer, attempt }: { viewer: Viewer; attempt: SingleAttempt }) {
  const { callEventUuid } = attempt;
  const [t, details, revisions] = await Promise.all([
    getTranslations('call.raw'), readAttemptDetails(viewer, callEventUuid), listRevisions(viewer, callEventUuid),
  ]);
  if (!details) notFound();
  const isHidden = seesMasked(viewer);
  return (
    <Panel id="raw" title={t('title')} description={isHidden ? undefined : t('description', { count: revisions.length })}>
      <div className="flex flex-col gap-3">
        <SupportBlock attempt={attempt} details={details} />
        {isHidden ? <p className="text-sm text-muted">{t('hidden')}</p> : <RawRevisions revisions={revisions} />}
      </div>
    </Panel>
  );
}
