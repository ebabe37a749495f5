import { constants, setPriority } from 'node:os';

/**
 * From now on this thread takes the processor when no other wants it: what it does may take longer, and holds nobody up. Only on Linux, where a
 * priority is a thread's own. Not for one that holds locks: those who wait for them would wait for the processor as well.
 */
export function letOthersGoFirst(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
