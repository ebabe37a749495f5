import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '@/components/call/facts';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import { readAttemptDetails } from './read-attempt-details';

export async function FactsPanel({ viewer, attempt }: { viewer: Viewer; attempt: SingleAttempt }) {
  const [t, details] = await Promise.all([getTranslations('call.facts'), readAttemptDetails(viewer, attempt.callEventUuid)]);
  if (!details) notFound();
  return (
    <Panel id="facts" title={t('title')}>
      <Facts attempt={attempt} details={details} />
    </Panel>
  );
}
