import { diffArrays, diffWordsWithSpace } from 'diff';
import { speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';

/** More edits, or more time, and two talks are too different to be looked at side by side. */
const MOST_EDITS = 2_000;
const WITHIN_MS = 400;

type Turn = Pick<Message, 'role' | 'content'>;

/** A stretch of a turn; `isOwn` = the other side does not say it. */
export type TurnPart = { text: string; isOwn: boolean };
export type ComparedTurn = { role: string; parts: TurnPart[] };

/** A turn of the left source beside the same one of the right; null where the other has none. */
export type TurnPair = { isSame: boolean; left: ComparedTurn | null; right: ComparedTurn | null };

type Sources = {
  /** false where one of them has lost the order between the sides (trap 19): then each side is compared for itself */
  areOrdered: boolean;
};

/** Two sources of one talk, turn beside turn, with the words that differ; null when they are too different. Spaces and line ends are no difference. */
export function compareTurns(left: readonly Turn[], right: readonly Turn[], { areOrdered }: Sources): TurnPair[] | null {
  const [ours, theirs] = areOrdered ? [left, right] : [bySide(left), bySide(right)];
  const changes = diffArrays([...ours], [...theirs], { comparator: isSame, maxEditLength: MOST_EDITS, timeout: WITHIN_MS });
  if (!changes) return null;
  const pairs: TurnPair[] = [];
  const at = { left: 0, right: 0 };
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) continue;
    if (!change.added && !change.removed) {
      // of equal turns, each side shows its own writing
      for (let turn = 0; turn < change.value.length; turn += 1) pairs.push(samePair(ours[at.left++], theirs[at.right++]));
      continue;
    }
    const next = changes[index + 1];
    const isChange = change.removed && next?.added === true;
    if (isChange) index += 1;
    const gone = change.removed ? change.value : [];
    const fresh = isChange ? next.value : change.added ? change.value : [];
    at.left += gone.length;
    at.right += fresh.length;
    pairs.push(...pairUp(gone, fresh));
  }
  return pairs;
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The page's sides, so that `bot` and `assistant` are one. */
const isSame = (a: Turn, b: Turn): boolean => sideOf(a) === sideOf(b) && squeezed(a.content) === squeezed(b.content);

const sideOf = ({ role }: Turn): string => {
  const speaker = speakerOf(role);
  return speaker === 'note' ? role : speaker;
};

function bySide(turns: readonly Turn[]): Turn[] {
  const [bot, customer] = ['bot', 'customer'].map((side) => turns.filter((turn) => sideOf(turn) === side));
  return [...(bot ?? []), ...(customer ?? []), ...turns.filter((turn) => !['bot', 'customer'].includes(sideOf(turn)))];
}

/** Turns that changed, in order: those of one speaker that stand at the same place are one turn with other words. */
function pairUp(gone: readonly Turn[], fresh: readonly Turn[]): TurnPair[] {
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, place) => [gone[place], fresh[place]] as const).flatMap(
    ([left, right]): TurnPair[] => {
      if (left && right && sideOf(left) === sideOf(right)) return [changedPair(left, right)];
      return [
        ...(left ? [{ isSame: false, left: whole(left, true), right: null }] : []),
        ...(right ? [{ isSame: false, left: null, right: whole(right, true) }] : []),
      ];
    },
  );
}

function samePair(left: Turn | undefined, right: Turn | undefined): TurnPair {
  return { isSame: true, left: left ? whole(left, false) : null, right: right ? whole(right, false) : null };
}

const whole = ({ role, content }: Turn, isOwn: boolean): ComparedTurn => ({ role, parts: [{ text: content, isOwn }] });

function changedPair(left: Turn, right: Turn): TurnPair {
  const changes = diffWordsWithSpace(left.content, right.content, { maxEditLength: MOST_EDITS, timeout: WITHIN_MS });
  if (!changes) return { isSame: false, left: whole(left, true), right: whole(right, true) };
  const partsOf = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    changes.filter((change) => !change[other]).map(({ value, [own]: isOwn }): TurnPart => ({ text: value, isOwn }));
  return {
    isSame: false,
    left: { role: left.role, parts: partsOf('added', 'removed') },
    right: { role: right.role, parts: partsOf('removed', 'added') },
  };
}
