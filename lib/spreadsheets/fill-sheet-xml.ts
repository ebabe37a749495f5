import { columnIndex, columnLetters } from '@/lib/exports/column-letters';
import type { XlsxCell } from '@/lib/exports/xlsx-cell';
import { SpreadsheetRefused } from './spreadsheet-refused';

/** `dateStyle`: the style of the workbook that shows a time; null writes it as text. */
export type SheetFill = { added: ReadonlyMap<number, readonly XlsxCell[]>; dateStyle: number | null; is1904: boolean };

const LAST_COLUMN = 16_383;

/** The first column behind all that has something in it, whatever the row; 0 for an empty sheet. */
export function firstFreeColumn(xml: string): number {
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

/**
 * The XML of a sheet with more cells at the end of its rows; everything else stays as it is, letter for letter. `added` is by row number,
 * from 1; rows that the sheet does not have are left out.
 */
export function fillSheetXml(xml: string, { added, dateStyle, is1904 }: SheetFill): string {
  if (/<!\[CDATA\[|<!--/.test(xml)) throw new SpreadsheetRefused('xml_comments');
  const free = firstFreeColumn(xml);
  const width = Math.max(0, ...[...added.values()].map(({ length }) => length));
  if (free + width > LAST_COLUMN + 1) throw new SpreadsheetRefused('no_free_columns');
  const parts: string[] = [];
  let done = 0;
  let number = 0;
  for (const found of xml.matchAll(/<((?:\w+:)?)row\b([^>]*?)(\/?)>/g)) {
    const [tag, prefix = '', attributes = '', closed = ''] = found;
    number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
    const cells = added.get(number);
    if (!cells) continue;
    const written = cells.map((cell, index) => cellXml(cell, { prefix, ref: `${columnLetters(free + index)}${number}`, dateStyle, is1904 })).join('');
    const begin = `<${prefix}row${attributes.replace(/\s+spans="[^"]*"/, '')}>`;
    parts.push(xml.slice(done, found.index), begin);
    done = found.index + tag.length;
    if (closed === '') {
      const close = xml.indexOf(`</${prefix}row>`, done);
      if (close < 0) throw new SpreadsheetRefused('damaged');
      parts.push(withoutBeyond(xml.slice(done, close), free));
      done = close;
      parts.push(written);
    } else {
      parts.push(`${written}</${prefix}row>`);
    }
  }
  parts.push(xml.slice(done));
  // a hint that would be wrong now; Excel works it out
  return parts.join('').replace(/<(\w+:)?dimension\b[^>]*\/>/, '');
}

/** Cells that are only formatted may stand where the new ones go. */
function withoutBeyond(cells: string, free: number): string {
  return cells.replace(/<(?:\w+:)?c\b[^>]*\br="([A-Z]{1,3})\d+"[^>]*\/>/g, (cell, letters: string) => ((columnIndex(letters) ?? 0) >= free ? '' : cell));
}

function cellXml(cell: XlsxCell, { prefix, ref, dateStyle, is1904 }: { prefix: string; ref: string; dateStyle: number | null; is1904: boolean }): string {
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
