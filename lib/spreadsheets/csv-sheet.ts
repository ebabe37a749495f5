import { guardFormula } from '@/lib/exports/csv';
import { SpreadsheetRefused } from './spreadsheet-refused';

/** One record: its cells, and the very text that it was read from, so that it is written back as it was. */
export type CsvRecord = { cells: string[]; text: string; lineEnd: string };

export type CsvSheet = { delimiter: string; text: string };

const DELIMITERS = [',', ';', '\t', '|'];

/** So many records tell which delimiter it is. */
const SAMPLE_RECORDS = 50;

/** A CSV of any of four delimiters. Excel's first line `sep=;` names the delimiter and is a record of its own. */
export function openCsv(text: string): CsvSheet {
  const [, named] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return { delimiter: named ?? guessDelimiter(text), text };
}

/** The one with which the first records have the same number of columns, and most of them. */
function guessDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const widths: number[] = [];
    try {
      for (const { cells } of readRecords({ text, delimiter })) if (widths.push(cells.length) === SAMPLE_RECORDS) break;
    } catch {
      return { delimiter, score: 0 };
    }
    const width = Math.max(...widths);
    const fitting = widths.filter((other) => other === width).length;
    return { delimiter, score: width > 1 ? fitting / widths.length + width / 1_000 : 0 };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/**
 * The records (RFC 4180, any line ends), one after the other. A quote opens a cell only at its beginning; what follows a closing one
 * belongs to the cell.
 * @throws SpreadsheetRefused for a quote that is never closed.
 */
export function* readRecords({ text, delimiter }: CsvSheet): Generator<CsvRecord, void> {
  let cells: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const cell = readCell(text, at, delimiter);
    cells.push(cell.text);
    at = cell.end;
    if (text.charAt(at) === delimiter) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    const lineEnd = text.startsWith('\r\n', at) ? '\r\n' : text.charAt(at);
    yield { cells, text: text.slice(start, at), lineEnd };
    at += lineEnd.length;
    start = at;
    cells = [];
  }
}

function readCell(text: string, from: number, delimiter: string): { text: string; end: number } {
  let held = '';
  let at = from;
  if (text.charAt(at) === '"') {
    for (at++; ; ) {
      const close = text.indexOf('"', at);
      if (close < 0) throw new SpreadsheetRefused('open_quote');
      held += text.slice(at, close);
      at = close + 1;
      if (text.charAt(at) !== '"') break;
      held += '"';
      at++;
    }
  }
  const rest = at;
  while (at < text.length && text.charAt(at) !== delimiter && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  return { text: held + text.slice(rest, at), end: at };
}

/** Writes records with more cells behind them, in a column of their own behind `width`; those that get none, and all that was there, as they were. */
export function recordWriter(delimiter: string, width: number): (record: CsvRecord, more: readonly string[] | undefined) => string {
  const mustQuote = new RegExp(`[${delimiter === '|' || delimiter === '\t' ? `\\${delimiter === '\t' ? 't' : delimiter}` : delimiter}"\\r\\n]`);
  return ({ cells, text, lineEnd }, more) =>
    more ? text + delimiter.repeat(Math.max(0, width - cells.length)) + more.map((cell) => delimiter + quote(cell, mustQuote)).join('') + lineEnd : text + lineEnd;
}

function quote(cell: string, mustQuote: RegExp): string {
  const text = guardFormula(cell);
  return mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
