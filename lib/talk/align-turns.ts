import { messageTime, speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';

/** Where a turn begins in the recording; `isSent` = the sender said so, otherwise it is estimated. */
export type TurnPlace = { startSeconds: number; isSent: boolean };

/** `partly`: between times that were sent, others are estimated. `none`: nobody can say where anything is. */
export type Alignment = { kind: 'sent' | 'partly' | 'estimated' | 'none'; places: readonly (TurnPlace | null)[] };

export type TalkSpan = {
  /** as sent; null where only the arrival is known, which instants cannot be counted from */
  startedAt: string | null;
  /** of the recording where it is known, else of the attempt */
  durationSeconds: number | null;
};

/** Seconds are rounded on their way: a time may be so far outside of the talk and is taken to its edge. */
const SLACK_SECONDS = 2;

/** Longer than any call; a time beyond is no place in it. */
const LONGEST_SECONDS = 86_400;

/**
 * Where each turn begins, in seconds from the start of the recording. Times that were sent are kept; turns between them, or all where
 * none was sent, are spread by the letters that are said before them. Times that run backwards or lie outside of the talk prove that
 * something is wrong with them: then all are estimated (trap 18). Starts never decrease.
 */
export function alignTurns(messages: readonly Pick<Message, 'role' | 'content' | 'at'>[], span: TalkSpan): Alignment {
  const endSeconds = span.durationSeconds !== null && span.durationSeconds > 0 ? span.durationSeconds : null;
  const sent = usableTimes(messages.map(({ at }) => secondsFromStart(at, span.startedAt)), endSeconds);
  const before = lettersBefore(messages);
  const anchors = anchorsOf(sent, { turnCount: messages.length, endSeconds });
  const places = messages.map((_, turn): TurnPlace | null => {
    const known = sent[turn] ?? null;
    if (known !== null) return { startSeconds: known, isSent: true };
    const left = anchors.findLast((anchor) => anchor.turn <= turn);
    const right = anchors.find((anchor) => anchor.turn > turn);
    if (!left || !right) return null;
    const [from, at, to] = [left.turn, turn, right.turn].map((each) => before[each] ?? 0) as [number, number, number];
    const share = to === from ? 0 : (at - from) / (to - from);
    return { startSeconds: left.seconds + share * (right.seconds - left.seconds), isSent: false };
  });
  return { kind: kindOf(places), places };
}

/** The turn that is being spoken there; -1 before the first one, and where nothing is known. */
export function turnAt({ places }: Alignment, positionSeconds: number): number {
  return places.findLastIndex((place) => place !== null && place.startSeconds <= positionSeconds + SAME_SECONDS);
}

/** A player that was sent to a turn's start may stand a hair before it. */
const SAME_SECONDS = 0.05;

function secondsFromStart(at: string | null, startedAt: string | null): number | null {
  const time = messageTime(at);
  if (time === null) return null;
  if (time.kind === 'offset') return time.offsetSeconds;
  return startedAt === null ? null : (Date.parse(time.instant) - Date.parse(startedAt)) / 1_000;
}

/** The times as they were sent, or none of them. */
function usableTimes(times: readonly (number | null)[], endSeconds: number | null): readonly (number | null)[] {
  const known = times.filter((seconds) => seconds !== null);
  const latest = (endSeconds ?? LONGEST_SECONDS) + SLACK_SECONDS;
  const isInside = known.every((seconds) => seconds >= -SLACK_SECONDS && seconds <= latest);
  const isForward = known.every((seconds, index) => seconds >= (known[index - 1] ?? seconds));
  // one time for everything is the time of sending, not of speaking
  const isOneForAll = known.length > 1 && known[0] === known.at(-1);
  if (!isInside || !isForward || isOneForAll) return times.map(() => null);
  return times.map((seconds) => seconds && Math.min(Math.max(seconds, 0), endSeconds ?? LONGEST_SECONDS));
}

/** How many letters and digits are said before each turn, and before the end. What only the systems say takes no time. */
function lettersBefore(messages: readonly Pick<Message, 'role' | 'content'>[]): number[] {
  const before = [0];
  for (const { role, content } of messages) {
    const letters = speakerOf(role) === 'note' ? 0 : Math.max(1, content.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    before.push((before.at(-1) ?? 0) + letters);
  }
  return before;
}

type Anchor = { turn: number; seconds: number };

/** What is known for certain: the times that were sent, the start, and the end if any. */
function anchorsOf(sent: readonly (number | null)[], { turnCount, endSeconds }: { turnCount: number; endSeconds: number | null }): Anchor[] {
  const known = sent.flatMap((seconds, turn) => (seconds === null ? [] : [{ turn, seconds }]));
  const start = known[0]?.turn === 0 ? [] : [{ turn: 0, seconds: 0 }];
  return [...start, ...known, ...(endSeconds === null ? [] : [{ turn: turnCount, seconds: endSeconds }])];
}

function kindOf(places: readonly (TurnPlace | null)[]): Alignment['kind'] {
  const placed = places.filter((place) => place !== null);
  if (placed.length === 0) return 'none';
  if (placed.every(({ isSent }) => !isSent)) return 'estimated';
  return placed.length === places.length && placed.every(({ isSent }) => isSent) ? 'sent' : 'partly';
}
