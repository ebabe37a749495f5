import type { FileChunk } from '@/lib/exports/export-file';
import { type CsvRecord, type CsvSheet, openCsv, readRecords, recordWriter } from './csv-sheet';
import { decodeText, detectEncoding, encodeText, hasPlaceFor, type TextEncoding } from './encoding';
import type { FileRow } from './match-rows';
import { type AddedCells, BATCH_ROWS, type SheetFile } from './sheet-file';
import { SpreadsheetRefused } from './spreadsheet-refused';

/** A manager's CSV. @throws SpreadsheetRefused for what is no text. */
export function openCsvFile(bytes: Uint8Array): SheetFile<string> {
  const encoding = detectEncoding(bytes);
  const sheet = openCsv(decodeText(bytes, encoding));
  if (sheet.text.includes('\0')) throw new SpreadsheetRefused('neither');
  return {
    about: { format: 'csv', sheet: null, sheets: [], encoding: encoding.name, delimiter: sheet.delimiter },
    rows: () => rowsOf(sheet),
    write: (added, width) => write({ sheet, encoding, width }, added),
  };
}

const firstRow = ({ text }: CsvSheet): number => (/^sep=.\r?\n/i.test(text) ? 1 : 0);

function* rowsOf(sheet: CsvSheet): Generator<FileRow, void> {
  let at = 0;
  for (const { cells } of readRecords(sheet)) {
    if (at >= firstRow(sheet)) yield { at, cells };
    at += 1;
  }
}

type Written = { sheet: CsvSheet; encoding: TextEncoding; width: number };

/** In the encoding that it came in, or as UTF-8 with a mark where that has no place for the results. */
async function* write({ sheet, encoding, width }: Written, added: AddedCells<string>): AsyncGenerator<FileChunk, void> {
  const used: TextEncoding = (await hasPlace({ sheet, encoding, width }, added)) ? encoding : { name: 'utf-8', hasMark: true };
  const writeRecord = recordWriter(sheet.delimiter, width);
  let mark = used.hasMark;
  for await (const { records, cells } of batches(sheet, added)) {
    const text = records.map(({ record, at }) => writeRecord(record, cells.get(at))).join('');
    yield { rows: records.length, bytes: encodeText(text, { name: used.name, hasMark: mark }) ?? new Uint8Array() };
    mark = false;
  }
}

/** Only Windows-1251 has none for some: then the results are looked through before the first is written. */
async function hasPlace({ sheet, encoding }: Written, added: AddedCells<string>): Promise<boolean> {
  if (encoding.name !== 'windows-1251') return true;
  for await (const { cells } of batches(sheet, added)) {
    for (const row of cells.values()) if (!row.every(hasPlaceFor)) return false;
  }
  return true;
}

type Batch = { records: { at: number; record: CsvRecord }[]; cells: ReadonlyMap<number, readonly string[]> };

async function* batches(sheet: CsvSheet, added: AddedCells<string>): AsyncGenerator<Batch, void> {
  let records: Batch['records'] = [];
  let at = 0;
  for (const record of readRecords(sheet)) {
    records.push({ at, record });
    at += 1;
    if (records.length < BATCH_ROWS) continue;
    yield { records, cells: await added(records.map((one) => one.at)) };
    records = [];
  }
  if (records.length > 0) yield { records, cells: await added(records.map((one) => one.at)) };
}
