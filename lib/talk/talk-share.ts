import { type Speaker, speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';

/** Words that each side said, as far as was received. */
export type TalkShare = Record<Exclude<Speaker, 'note'>, number>;

/** Letters and digits of any alphabet; an apostrophe or hyphen inside belongs to the word: "don’t", "кол-центр". */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of bot, customer and operator. What systems and unknown roles say is nobody's. */
export function computeTalkShare(messages: readonly Pick<Message, 'role' | 'content'>[]): TalkShare {
  const share: TalkShare = { bot: 0, customer: 0, operator: 0 };
  for (const { role, content } of messages) {
    const speaker = speakerOf(role);
    if (speaker !== 'note') share[speaker] += content.normalize('NFC').match(WORD)?.length ?? 0;
  }
  return share;
}
