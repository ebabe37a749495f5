import { streamXlsxRows } from 'hucre/xlsx';
import type { FileChunk } from '@/lib/exports/export-file';
import type { XlsxCell } from '@/lib/exports/xlsx-cell';
import { fillRowXml, firstFreeColumn, type RowFill, rowNumber, withoutDimension } from './fill-row-xml';
import type { FileRow } from './match-rows';
import { type AddedCells, BATCH_ROWS, type SheetFile } from './sheet-file';
import { type SheetPiece, sheetPieces } from './sheet-pieces';
import { SpreadsheetRefused } from './spreadsheet-refused';
import { withDateStyle } from './with-date-style';
import { checkSharedTexts, readWorkbook, type SheetPart, textOf, textsOf, type Workbook } from './workbook-parts';
import { readZip, repack, writeZip, type ZipEntry } from './zip-archive';

/**
 * One sheet of a workbook: the one of that name, else the first that is not hidden. `addedColumns` must fit behind its own.
 * @throws SpreadsheetRefused for what is no workbook, for a sheet that it has not, and for one that cannot be filled in.
 */
export async function openXlsxFile(bytes: Uint8Array, { name, addedColumns }: { name: string | null; addedColumns: number }): Promise<SheetFile<XlsxCell>> {
  const workbook = readWorkbook(readZip(bytes));
  const sheet = name === null ? (workbook.sheets.find(({ isHidden }) => !isHidden) ?? workbook.sheets[0]) : workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new SpreadsheetRefused('no_sheet', { sheet: name ?? '' });
  await checkSharedTexts(workbook.entries);
  const free = await firstFreeColumn(sheetPieces(textsOf(workbook.entries, sheet.path)), addedColumns);
  return {
    about: { format: 'xlsx', sheet: sheet.name, sheets: workbook.sheets.map((one) => one.name), encoding: null, delimiter: null },
    rows: () => rowsOf(bytes, sheet),
    write: (added) => write({ workbook, sheet, free }, added),
  };
}

/** `at` is the row's number in the sheet, from 1. */
async function* rowsOf(bytes: Uint8Array, { name }: SheetPart): AsyncGenerator<FileRow, void> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) yield { at: index + 1, cells: values.map(asText) };
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

type Written = { workbook: Workbook; sheet: SheetPart; free: number };

/** All other parts are the very bytes that came; styles get one for times. */
async function* write({ workbook, sheet, free }: Written, added: AddedCells<XlsxCell>): AsyncGenerator<FileChunk, void> {
  const { entries, is1904 } = workbook;
  const stylesPath = entries.find(({ name }) => /(^|\/)styles\.xml$/.test(name))?.name ?? null;
  const styles = stylesPath === null ? null : withDateStyle(textOf(entries, stylesPath));
  let rows = 0;
  const filled = fillPieces(sheetPieces(textsOf(entries, sheet.path)), { free, dateStyle: styles?.index ?? null, is1904 }, async (ats) => {
    rows += ats.length;
    return added(ats);
  });
  const parts = entries.map((entry): ZipEntry | { entry: ZipEntry; content: AsyncIterable<Uint8Array> } => {
    if (entry.name === sheet.path) return { entry, content: filled };
    return styles && entry.name === stylesPath ? repack(entry, new TextEncoder().encode(styles.xml)) : entry;
  });
  for await (const bytes of writeZip(parts)) {
    const told = rows;
    rows = 0;
    yield { rows: told, bytes };
  }
}

/** The XML with more cells at the end of its rows; rows that the sheet does not have are left out. */
export async function* fillPieces(pieces: AsyncIterable<SheetPiece>, fill: RowFill, added: AddedCells<XlsxCell>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let batch: { number: number | null; xml: string }[] = [];
  let number = 0;
  const writeBatch = async (): Promise<Uint8Array> => {
    const cells = await added(batch.flatMap((one) => one.number ?? []));
    const text = batch.map((one) => {
      const more = one.number === null ? undefined : cells.get(one.number);
      return more && one.number !== null ? fillRowXml(one.xml, { number: one.number, cells: more }, fill) : one.xml;
    }).join('');
    batch = [];
    return encoder.encode(text);
  };
  for await (const { kind, xml } of pieces) {
    if (kind === 'row') number = rowNumber(xml, number);
    batch.push(kind === 'row' ? { number, xml } : { number: null, xml: withoutDimension(xml) });
    if (batch.length >= BATCH_ROWS) yield await writeBatch();
  }
  if (batch.length > 0) yield await writeBatch();
}
