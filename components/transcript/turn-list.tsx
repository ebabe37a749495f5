import type { Message } from '@/lib/hubtalk/types';
import { PlainTurns, type TurnListProps } from './plain-turns';
import { TwoColumns } from './two-columns';
import { VirtualTurns } from './virtual-turns';

/** With so many, all of them in the page cost less than they give. */
const MOST_PLAIN_TURNS = 100;

type Props = TurnListProps & { messages: readonly Message[]; isOrdered: boolean };

/** Turns in their order: all of them, or of a long talk those in sight; in two columns where there is no order. */
export function TurnList({ messages, isOrdered, ...list }: Props) {
  if (!isOrdered) return <TwoColumns {...list} messages={messages} />;
  if (list.turns.length <= MOST_PLAIN_TURNS) return <PlainTurns {...list} />;
  return <VirtualTurns {...list} lengthOf={(turn) => messages[turn]?.content.length ?? 0} />;
}
