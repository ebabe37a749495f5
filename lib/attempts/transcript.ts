import type { Message } from '@/lib/hubtalk/types';

/** Whose side of the talk a role is on; `note` for system, tool and whatever else is no speaker. */
export type Speaker = 'bot' | 'operator' | 'customer' | 'note';

const SPEAKERS: Record<string, Speaker> = { assistant: 'bot', bot: 'bot', operator: 'operator', user: 'customer' };

export function speakerOf(role: string): Speaker {
  return Object.hasOwn(SPEAKERS, role) ? (SPEAKERS[role] ?? 'note') : 'note';
}

/** Where a message stands in time: an instant, or seconds from the start of the talk; null when nothing usable was sent (trap 18). */
export type MessageTime = { kind: 'instant'; instant: string } | { kind: 'offset'; offsetSeconds: number } | null;

export function messageTime(at: string | null): MessageTime {
  if (at === null || at.trim() === '') return null;
  const offsetSeconds = Number(at);
  if (Number.isFinite(offsetSeconds)) return { kind: 'offset', offsetSeconds };
  return Number.isNaN(Date.parse(at)) ? null : { kind: 'instant', instant: at };
}

/** Trap 17: what is held against what the sender claims; null when it claims no more than that. */
export function missingMessages(messages: readonly Message[], claimedMessages: number | null): { held: number; claimed: number } | null {
  return claimedMessages !== null && claimedMessages > messages.length ? { held: messages.length, claimed: claimedMessages } : null;
}
