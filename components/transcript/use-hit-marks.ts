import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { usePlayback, usePlaybackValue } from '@/components/playback/playback';
import type { Message } from '@/lib/hubtalk/types';
import type { Alignment } from '@/lib/talk/align-turns';
import type { Hit } from '@/lib/talk/find-hits';
import { placeHits } from '@/lib/talk/place-hits';

const SOURCE = 'search';

/** Draws the hits of a search where they are heard. */
export function useHitMarks(hits: readonly Hit[] | null, { messages, alignment }: { messages: readonly Message[]; alignment: Alignment }): void {
  const t = useTranslations('talk.find');
  const playback = usePlayback();
  const endSeconds = usePlaybackValue((state) => state.durationSeconds);
  useEffect(() => {
    const marks = placeHits(hits ?? [], { messages, alignment, endSeconds }).map(({ hit: { turn, from, to }, atSeconds }) => ({
      atSeconds,
      kind: 'hit' as const,
      label: t('hit', { text: messages[turn]?.content.normalize('NFC').slice(from, to) ?? '' }),
    }));
    playback.setMarks(SOURCE, marks);
  }, [hits, messages, alignment, endSeconds, playback, t]);
  useEffect(() => () => playback.setMarks(SOURCE, []), [playback]);
}
