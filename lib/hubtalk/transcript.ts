import { parseTranscript } from './parse-transcript';
import type { Message, Revision, TranscriptSource } from './types';

export type TranscriptParts = Pick<Revision, 'messages' | 'fullTranscript' | 'textDetail' | 'answer' | 'conversation'>;
export type Transcript = {
  messages: Message[];
  source: TranscriptSource | null;
  /** what the other sources have and this one lacks, in their order */
  elsewhere: Message[];
  /** whether the customer said anything in any of the sources (CONTRACT.md §3) */
  hasCustomerUtterance: boolean;
};
/** A talk as one source tells it. */
export type Reading = { messages: Message[]; source: TranscriptSource };

/**
 * The transcript from the best source that says anything: messages, full transcript, the longer of its two so-called duplicates
 * (trap 21), the two columns of the conversation. Those have lost the order between the sides: `source` tells the page to show
 * them as columns, all of the assistant's utterances come before the customer's (trap 19).
 */
export function assembleTranscript(parts: TranscriptParts): Transcript {
  const readings = listReadings(parts);
  const best = readings[0];
  return {
    messages: best?.messages ?? [],
    source: best?.source ?? null,
    elsewhere: saidElsewhere(readings),
    hasCustomerUtterance: readings.some(({ messages }) => messages.some(isCustomers)),
  };
}

/** Turns of the later readings that no earlier one has: sources differ in who hears whom, and each may be cut short (traps 18 to 22). */
function saidElsewhere([best, ...others]: readonly Reading[]): Message[] {
  const heard = new Set(best?.messages.map(({ content }) => comparable(content)));
  return others.flatMap(({ messages }) => messages.filter(({ content }) => {
    const said = comparable(content);
    return !heard.has(said) && heard.add(said);
  }));
}

/** Whether the customer's last answer is not in the transcript, which is then only a part of what was said (trap 22). */
export function isPartial({ messages }: Pick<Transcript, 'messages'>, lastAnswer: string | null): boolean {
  if (lastAnswer === null) return false;
  const sought = comparable(lastAnswer);
  return !messages.some((message) => isCustomers(message) && comparable(message.content).includes(sought));
}

const isCustomers = ({ role }: Message): boolean => role === 'user';
const comparable = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The sources that say anything, the best first. */
export function listReadings({ messages, fullTranscript, textDetail, answer, conversation }: TranscriptParts): Reading[] {
  const duplicates: Reading[] = [textReading('text_detail', textDetail), textReading('answer', answer)];
  if ((answer?.length ?? 0) > (textDetail?.length ?? 0)) duplicates.reverse();
  const readings: Reading[] = [
    { source: 'messages', messages }, textReading('full_transcript', fullTranscript), ...duplicates, columnsReading(conversation),
  ];
  return readings.filter((reading) => reading.messages.length > 0);
}

function textReading(source: TranscriptSource, text: string | null): Reading {
  return { source, messages: text === null ? [] : parseTranscript(text) };
}

function columnsReading(conversation: Revision['conversation']): Reading {
  const said = (role: 'assistant' | 'user') => (conversation?.[role] ?? []).map((content) => ({ role, content, at: null }));
  return { source: 'conversation', messages: [...said('assistant'), ...said('user')] };
}
