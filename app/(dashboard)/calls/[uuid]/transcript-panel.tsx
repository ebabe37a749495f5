import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Transcript } from '@/components/call/transcript';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { SearchTerm } from '@/lib/search/parse-query';
import { readAttemptDetails } from './read-attempt-details';

export async function TranscriptPanel({ viewer, attempt, terms }: { viewer: Viewer; attempt: SingleAttempt; terms: readonly SearchTerm[] }) {
  const [t, details] = await Promise.all([getTranslations('call.transcript'), readAttemptDetails(viewer, attempt.callEventUuid)]);
  if (!details) notFound();
  const { messages, transcriptSource } = attempt;
  const description =
    transcriptSource === null ? undefined : t('source', { count: messages.length, source: t(`sources.${transcriptSource}`) });
  return (
    <Panel id="transcript" title={t('title')} description={description}>
      <Transcript attempt={attempt} details={details} terms={terms} />
    </Panel>
  );
}
