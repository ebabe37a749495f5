import 'server-only';

/** Resolves when it is this thread's turn to write; what it resolves with ends the turn, and may be called twice. */
export type TakeTurn = () => Promise<() => void>;

/** One per process, although Next bundles routes apart. */
const perProcess = globalThis as typeof globalThis & { callboardWritingTurn?: TakeTurn };

/**
 * A process that writes SQLite in two threads would have the one wait in SQLite, which freezes the whole thread, and under load forever:
 * the other takes the lock again before it looks. So the thread that writes most hands out turns to the other, in order.
 */
export function takeTurnsFrom(takeTurn: TakeTurn | undefined): void {
  if (takeTurn) perProcess.callboardWritingTurn = takeTurn;
  else delete perProcess.callboardWritingTurn;
}

/** At once where no other thread writes. */
export async function writingTurn(): Promise<() => void> {
  return (await perProcess.callboardWritingTurn?.()) ?? (() => undefined);
}
