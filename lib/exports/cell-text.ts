import { localTime } from '@/lib/time/local-time';
import type { Cell, CellKind } from './columns';

/** The text of a cell in a file of text: instants as `YYYY-MM-DD HH:mm:ss` on the zone's clocks, everything else as it is kept. */
export function cellText(cell: Cell, kind: CellKind, timeZone: string): string {
  if (cell === null) return '';
  return kind === 'instant' ? localTime(Number(cell), timeZone) : String(cell);
}
