import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Languages } from '@/components/calls/languages';
import { TalkShareBar } from '@/components/transcript/talk-share-bar';
import { Transcript } from '@/components/transcript/transcript';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import { computeTalkShare } from '@/lib/talk/talk-share';
import { readSources } from './read-sources';
import { readAttemptDetails } from './read-attempt-details';

type TranscriptPanelProps = {
  viewer: Viewer;
  attempt: SingleAttempt;
  /** the words that the reader came by */
  search: string;
};

/** What was said in an attempt: from which source, in which language, by whom how much. */
export async function TranscriptPanel({ viewer, attempt, search }: TranscriptPanelProps) {
  const [t, details] = await Promise.all([getTranslations('talk'), readAttemptDetails(viewer, attempt.callEventUuid)]);
  if (!details) notFound();
  const { messages, transcriptSource, initialLanguage, finalLanguage } = attempt;
  const description = transcriptSource !== null && (
    <>
      {t('source', { count: messages.length, source: t(`sources.${transcriptSource}`) })}
      {(initialLanguage !== null || finalLanguage !== null) && (
        <>
          {' · '}
          <Languages initial={initialLanguage} final={finalLanguage} />
        </>
      )}
    </>
  );
  return (
    <Panel id="transcript" title={t('title')} description={description} actions={<TalkShareBar share={computeTalkShare(messages)} />}>
      <Transcript attempt={attempt} details={details} search={search} readSources={readSources.bind(null, attempt.callEventUuid)} />
    </Panel>
  );
}
