import { getTranslations } from 'next-intl/server';
import { RawRevisions } from '@/components/call/raw-revisions';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listRevisions } from '@/lib/attempts/data/list-revisions';

export async function RawPanel({ viewer, attemptUuid }: { viewer: Viewer; attemptUuid: string }) {
  const [t, revisions] = await Promise.all([getTranslations('call.raw'), listRevisions(viewer, attemptUuid)]);
  return (
    <Panel id="raw" title={t('title')} description={t('description', { count: revisions.length })}>
      <RawRevisions revisions={revisions} />
    </Panel>
  );
}
