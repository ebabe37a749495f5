'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { TranscriptSource } from '@/lib/hubtalk/types';
import { SourceChoice } from './source-choice';
import { Talk, type TalkProps } from './talk';
import { type ReadSources, useSources } from './use-sources';

const CompareTalks = dynamic(() => import('./compare-talks').then((file) => file.CompareTalks), { loading: () => <BlockSkeleton className="h-48" /> });

type SourcedTalkProps = Omit<TalkProps, 'isOrdered' | 'hasPins' | 'tools' | 'instead'> & {
  /** the one that `messages` are of */
  source: TranscriptSource;
  readSources: ReadSources;
};

/** The talk from the source that is used; on demand from another one, or two of them side by side. */
export function SourcedTalk({ source, readSources, messages, ...talk }: SourcedTalkProps) {
  const t = useTranslations('talk');
  const sources = useSources(readSources);
  const [shown, setShown] = useState(source);
  const [against, setAgainst] = useState<TranscriptSource | null>(null);
  const messagesOf = (wanted: TranscriptSource) => sources.readings?.find((reading) => reading.source === wanted)?.messages ?? [];
  const choice = (
    <SourceChoice
      sources={sources}
      shown={shown}
      against={against}
      onShow={(wanted) => {
        setShown(wanted);
        if (wanted === against) setAgainst(null);
      }}
      onCompare={setAgainst}
    />
  );
  const isOther = shown !== source;
  const own = isOther ? messagesOf(shown) : messages;
  const comparison = sources.isOpen && against !== null && (
    <CompareTalks left={{ source: shown, messages: own }} right={{ source: against, messages: messagesOf(against) }} lang={talk.lang} />
  );
  return (
    <div className="flex flex-col gap-3">
      {isOther && <Notice>{t('compare.notUsed', { source: t(`sources.${source}`) })}</Notice>}
      {shown === 'conversation' && <Notice>{t('noOrder')}</Notice>}
      <Talk
        {...talk}
        messages={own}
        isOrdered={shown !== 'conversation'}
        // notes are pinned to turns of the source that is used
        hasPins={!isOther}
        tools={choice}
        instead={comparison || null}
      />
    </div>
  );
}
