import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { FoundText } from '@/components/search/found-text';
import { messageTime, speakerOf, type Speaker } from '@/lib/attempts/transcript';
import { formatTimeOfDay } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import type { Message } from '@/lib/hubtalk/types';
import type { SearchTerm } from '@/lib/search/parse-query';
import { speakerOfRole } from '@/lib/search/texts';

const LOOKS: Record<Speaker, { place: string; bubble: string }> = {
  bot: { place: 'items-start', bubble: 'bg-sunken' },
  operator: { place: 'items-start', bubble: 'bg-success-soft' },
  customer: { place: 'items-end', bubble: 'bg-accent-soft' },
  note: { place: 'items-center', bubble: 'border border-dashed border-line text-muted' },
};

/** One turn: who, when (only where a time was sent), what. */
export function ChatMessage({ message: { role, content, at }, terms }: { message: Message; terms?: readonly SearchTerm[] }) {
  const locale = useLocale();
  const t = useTranslations('call.transcript.speakers');
  const speaker = speakerOf(role);
  const { place, bubble } = LOOKS[speaker];
  return (
    <li className={clsx('flex flex-col', place)}>
      <p lang={locale} className="px-1 text-xs text-muted">
        {speaker === 'note' ? <bdi>{role}</bdi> : t(speaker)}
        <SaidAt at={at} />
      </p>
      <p dir="auto" className={clsx('max-w-[85%] rounded-panel px-3 py-2 break-words whitespace-pre-wrap', bubble)}>
        <FoundText speaker={speakerOfRole(role)} text={content} terms={terms} />
      </p>
    </li>
  );
}

function SaidAt({ at }: { at: string | null }) {
  const style = useFormatStyle();
  const time = messageTime(at);
  if (time === null) return null;
  return <> · {time.kind === 'instant' ? formatTimeOfDay(time.instant, style) : formatDuration(time.offsetSeconds)}</>;
}
