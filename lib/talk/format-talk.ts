import { type Speaker, speakerOf } from '@/lib/attempts/transcript';
import { formatDuration } from '@/lib/format/duration';
import type { Message } from '@/lib/hubtalk/types';
import type { Alignment } from './align-turns';

type TalkWords = Record<Exclude<Speaker, 'note'>, string>;

/** A talk as plain text, a line per turn: `[0:12] Customer: …`; the time only where one was sent, never an estimate. */
export function formatTalk(messages: readonly Pick<Message, 'role' | 'content'>[], { places }: Alignment, words: TalkWords): string {
  return messages.map(({ role, content }, turn) => {
    const speaker = speakerOf(role);
    const place = places[turn];
    const time = place?.isSent ? `[${formatDuration(place.startSeconds)}] ` : '';
    return `${time}${speaker === 'note' ? role : words[speaker]}: ${content}`;
  }).join('\n');
}
