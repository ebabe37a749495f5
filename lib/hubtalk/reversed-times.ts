import type { Revision } from './types';
import type { WarningList } from './warning-list';

/** An end before its start is kept and flagged (trap 30). */
export function warnOfReversedTimes({ startedAt, endedAt }: Pick<Revision, 'startedAt' | 'endedAt'>, warnings: WarningList): void {
  if (startedAt !== null && endedAt !== null && endedAt < startedAt) {
    warnings.add('end_before_start', 'end_datetime', 'The end lies before the start; both are kept as sent.');
  }
}
