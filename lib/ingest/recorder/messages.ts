import type { QueuedDelivery, Recorded } from '../types';

/** What the recording thread is sent. Bodies change hands; each `id` is answered with an equal one. */
export type ToRecorder =
  | { kind: 'batch'; id: number; batch: readonly QueuedDelivery[] }
  /** this thread wants to write, too */
  | { kind: 'take_turn'; id: number }
  | { kind: 'end_turn'; id: number };

export type FromRecorder =
  /** of the batch only the commit is left */
  | { kind: 'committing'; id: number }
  | { kind: 'recorded'; id: number; recorded: Recorded[] }
  /** nothing is written there until the turn is ended */
  | { kind: 'turn'; id: number };
