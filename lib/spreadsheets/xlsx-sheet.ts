import { streamXlsxRows } from 'hucre/xlsx';
import type { XlsxCell } from '@/lib/exports/xlsx-cell';
import { fillSheetXml } from './fill-sheet-xml';
import { SpreadsheetRefused } from './spreadsheet-refused';
import { readWorkbook, type SheetPart, textOf, type Workbook } from './workbook-parts';
import { readZip, repack, writeZip } from './zip-archive';

/** A sheet's rows as texts; `number` is the row's in the sheet, from 1. */
export type XlsxSheet = { workbook: Workbook; sheet: SheetPart; rows: { number: number; cells: string[] }[] };

/**
 * Reads one sheet of a workbook: the one of that name, else the first that is not hidden.
 * @throws SpreadsheetRefused for what is no workbook, for a sheet that it has not, and for more rows than `mostRows`.
 */
export async function readXlsxSheet(bytes: Uint8Array, { name, mostRows }: { name: string | null; mostRows: number }): Promise<XlsxSheet> {
  const workbook = readWorkbook(readZip(bytes));
  const sheet = name === null ? (workbook.sheets.find(({ isHidden }) => !isHidden) ?? workbook.sheets[0]) : workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new SpreadsheetRefused('no_sheet', { sheet: name ?? '' });
  const rows: XlsxSheet['rows'] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.name })) {
    if (rows.length === mostRows) throw new SpreadsheetRefused('too_many_rows', { rows: mostRows });
    rows.push({ number: index + 1, cells: values.map(asText) });
  }
  return { workbook, sheet, rows };
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The workbook with more cells behind the rows of that sheet. All other parts are the very bytes that came; styles get one for times. */
export function writeXlsxSheet({ workbook, sheet }: XlsxSheet, added: ReadonlyMap<number, readonly XlsxCell[]>): Uint8Array {
  const { entries, is1904 } = workbook;
  const stylesPath = entries.find(({ name }) => /(^|\/)styles\.xml$/.test(name))?.name ?? null;
  const styles = stylesPath === null ? null : withDateStyle(textOf(entries, stylesPath));
  const xml = fillSheetXml(textOf(entries, sheet.path), { added, dateStyle: styles?.index ?? null, is1904 });
  const encoder = new TextEncoder();
  return writeZip(entries.map((entry) => {
    if (entry.name === sheet.path) return repack(entry, encoder.encode(xml));
    return styles && entry.name === stylesPath ? repack(entry, encoder.encode(styles.xml)) : entry;
  }));
}

/** Excel's own format of a date with its time, which it shows as the reader's country writes it. */
const DATE_TIME_FORMAT = 22;

/** The styles with one more cell format, and its index; null where they have no list of formats that can be read. */
export function withDateStyle(xml: string): { xml: string; index: number } | null {
  const list = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(xml);
  if (!list) return null;
  const [whole, prefix = '', formats = ''] = list;
  const index = [...formats.matchAll(new RegExp(`<${prefix}xf\\b`, 'g'))].length;
  const format = `<${prefix}xf numFmtId="${DATE_TIME_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const longer = `<${prefix}cellXfs count="${index + 1}">${formats}${format}</${prefix}cellXfs>`;
  return { xml: xml.slice(0, list.index) + longer + xml.slice(list.index + whole.length), index };
}
