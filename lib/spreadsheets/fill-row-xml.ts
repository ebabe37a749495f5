import { columnIndex, columnLetters } from '@/lib/exports/column-letters';
import type { XlsxCell } from '@/lib/exports/xlsx-cell';
import type { SheetPiece } from './sheet-pieces';
import { SpreadsheetRefused } from './spreadsheet-refused';

/** `free`: the column that the new cells begin in; `dateStyle`: the style of the workbook that shows a time, null writes it as text. */
export type RowFill = { free: number; dateStyle: number | null; is1904: boolean };

const LAST_COLUMN = 16_383;

/**
 * The first column behind all that has something in it, whatever the row; 0 for an empty sheet.
 * @throws SpreadsheetRefused where `width` more do not fit, or where cells do not say where they stand.
 */
export async function firstFreeColumn(pieces: AsyncIterable<SheetPiece>, width: number): Promise<number> {
  let free = 0;
  for await (const { kind, xml } of pieces) {
    if (kind === 'row') free = Math.max(free, freeInRow(xml));
  }
  if (free + width > LAST_COLUMN + 1) throw new SpreadsheetRefused('no_free_columns');
  return free;
}

/** Cells that are only formatted do not count. */
function freeInRow(xml: string): number {
  let free = 0;
  for (const [tag, , attributes = ''] of xml.matchAll(/<(\w+:)?c\b([^>]*)>/g)) {
    if (tag.endsWith('/>')) continue;
    const [, letters = ''] = /\br="([A-Z]{1,3})\d+"/.exec(attributes) ?? [];
    const column = columnIndex(letters);
    if (column === null) throw new SpreadsheetRefused('unplaced_cells');
    if (column >= free) free = column + 1;
  }
  return free;
}

const OPEN = /^<((?:\w+:)?)row\b([^>]*?)(\/?)>/;

/** The number of a row, from 1; `before`: that of the row before it. */
export function rowNumber(xml: string, before: number): number {
  const [, , attributes = ''] = OPEN.exec(xml) ?? [];
  return Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? before + 1);
}

/** A row with more cells at its end; all else stays as it is, letter for letter. */
export function fillRowXml(xml: string, { number, cells }: { number: number; cells: readonly XlsxCell[] }, fill: RowFill): string {
  const [tag = '', prefix = '', attributes = '', closed = ''] = OPEN.exec(xml) ?? [];
  const written = cells.map((cell, index) => cellXml(cell, { prefix, ref: `${columnLetters(fill.free + index)}${number}`, ...fill })).join('');
  const close = `</${prefix}row>`;
  const old = closed === '' ? withoutBeyond(xml.slice(tag.length, -close.length), fill.free) : '';
  return `<${prefix}row${attributes.replace(/\s+spans="[^"]*"/, '')}>${old}${written}${close}`;
}

/** A hint that would be wrong now; Excel works it out. */
export function withoutDimension(xml: string): string {
  return xml.replace(/<(\w+:)?dimension\b[^>]*\/>/, '');
}

/** Cells that are only formatted may stand where the new ones go. */
function withoutBeyond(cells: string, free: number): string {
  return cells.replace(/<(?:\w+:)?c\b[^>]*\br="([A-Z]{1,3})\d+"[^>]*\/>/g, (cell, letters: string) => ((columnIndex(letters) ?? 0) >= free ? '' : cell));
}

function cellXml(cell: XlsxCell, { prefix, ref, dateStyle, is1904 }: Pick<RowFill, 'dateStyle' | 'is1904'> & { prefix: string; ref: string }): string {
  if (cell === null) return '';
  const value = (text: string, style = '') => `<${prefix}c r="${ref}"${style}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  if (typeof cell === 'number') return value(String(cell));
  if (cell instanceof Date && dateStyle !== null) return value(String(serialOf(cell, is1904)), ` s="${dateStyle}"`);
  const text = cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : cell;
  return `<${prefix}c r="${ref}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

const MS_PER_DAY = 86_400_000;

/** Days since the workbook's epoch; of 1900 it holds from March 1900 on. */
function serialOf(date: Date, is1904: boolean): number {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round(((date.getTime() - epoch) / MS_PER_DAY) * 1e8) / 1e8;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML cannot hold is written as Excel does: `_x0001_`. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
