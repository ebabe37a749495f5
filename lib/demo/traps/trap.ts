import type { Payload } from '../build-payload';
import type { PlannedCall } from '../plan-call';

/** One way in which a delivery departs from the documentation; the numbers are those of PAYLOAD-TRAPS.md. */
export type Trap = {
  kind: string;
  /** one call in so many has it */
  every: number;
  /** whether it needs a conversation; null: either */
  answered: boolean | null;
  bend(payload: Payload, call: PlannedCall): void;
};
