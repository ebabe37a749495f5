import { isDay } from '@/lib/time/day';
import { offsetMs } from '@/lib/time/zone';
import type { Cell, CellKind } from './columns';
import { guardFormula } from './csv';

/** Excel takes no longer text into a cell. */
export const LONGEST_TEXT = 32_767;

/** What a cell of a workbook holds; a Date is what the clocks show, read as UTC. */
export type XlsxCell = string | number | Date | null;

/**
 * A cell with its real type: numbers as numbers, instants on the zone's clocks, everything else as text. What was sent becomes a number
 * or a day only where nothing is lost by it: phones, personal numbers and other long ones stay text, digit for digit.
 */
export function xlsxCell(cell: Cell, kind: CellKind, timeZone: string): XlsxCell {
  if (cell === null || cell === '') return null;
  if (kind === 'number') return Number(cell);
  if (kind === 'instant') return localClock(Number(cell), timeZone);
  const text = String(cell);
  return (kind === 'sent' ? (asNumber(text) ?? asDay(text)) : null) ?? xlsxText(text);
}

/** A text as the sheet's XML must hold it: guarded as in a CSV, no longer than Excel takes, `_x0041_` not read as an escape. */
export function xlsxText(text: string): string {
  // Excel breaks a line at LF, and shows a CR before it as _x000D_
  const guarded = guardFormula(text).replaceAll('\r\n', '\n');
  const fitting = guarded.length > LONGEST_TEXT ? `${guarded.slice(0, LONGEST_TEXT - 1).toWellFormed()}…` : guarded;
  return fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function localClock(instantMs: number, timeZone: string): Date {
  return new Date(Math.floor((instantMs + offsetMs(instantMs, timeZone)) / 1_000) * 1_000);
}

/** Ten digits at most: a phone has eleven, and from twelve on Excel shows 7.7E+10. Written as a number is, or it stays text. */
function asNumber(text: string): number | null {
  if (!/^-?(0|[1-9]\d{0,9})(\.\d{1,6})?$/.test(text)) return null;
  const number = Number(text);
  return String(number) === text ? number : null;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DOTTED_DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/;

/** `2026-03-02` and `02.03.2026`; with slashes nobody knows which is the month. Excel's calendar is wrong before March 1900. */
function asDay(text: string): Date | null {
  const [, day, month, year] = DOTTED_DAY.exec(text) ?? [];
  const iso = ISO_DAY.test(text) ? text : day === undefined ? null : `${year}-${month}-${day}`;
  return iso !== null && isDay(iso) && iso >= '1900-03-01' ? new Date(`${iso}T00:00:00Z`) : null;
}
