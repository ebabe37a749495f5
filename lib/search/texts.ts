import type { Message } from '@/lib/hubtalk/types';
import type { Speaker } from './parse-query';

/** A text that is searched, and who says it. Phrases do not go from one text into the next. */
export type SaidText = { speaker: Speaker; text: string };

/** What is searched of an attempt: its summary and every message, also those that only another transcript of the payload has. */
export function textsOf({ summary, messages }: { summary: string | null; messages: readonly Message[] }): SaidText[] {
  const said = messages.map(({ role, content }): SaidText => ({ speaker: speakerOfRole(role), text: content }));
  return summary === null ? said : [{ speaker: 'summary', text: summary }, ...said];
}

/** The payload's roles in the words of a search: `assistant` is the bot, `user` the customer. */
export function speakerOfRole(role: string): Speaker {
  if (role === 'assistant') return 'bot';
  return role === 'user' ? 'customer' : 'other';
}
