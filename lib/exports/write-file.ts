import { writeXlsxStream } from 'hucre/xlsx';
import { cellText } from './cell-text';
import type { Cell, ExportColumn } from './columns';
import { csvRecord, type Delimiter } from './csv';
import type { FileChunk } from './export-file';
import { type XlsxCell, xlsxCell, xlsxText } from './xlsx-cell';

/** What kind of file is written. */
export type FileForm = { kind: 'csv'; bom: boolean; delimiter: Delimiter } | { kind: 'xlsx'; sheet: string };

export type WrittenFile = { columns: readonly ExportColumn[]; timeZone: string };

/** The file of rows that come in chunks, made while it is sent: neither rows nor bytes are kept. */
export function writeFile(form: FileForm, file: WrittenFile, rows: AsyncIterable<Cell[][]>): AsyncGenerator<FileChunk, void> {
  return form.kind === 'csv' ? writeCsv(form, file, rows) : writeXlsx(form, file, rows);
}

type Form<K extends FileForm['kind']> = Extract<FileForm, { kind: K }>;

const encoder = new TextEncoder();

/** CONTRACT.md §6. No rows: the header alone. */
async function* writeCsv({ bom, delimiter }: Form<'csv'>, { columns, timeZone }: WrittenFile, chunks: AsyncIterable<Cell[][]>): AsyncGenerator<FileChunk, void> {
  const kinds = columns.map(({ kind }) => kind);
  const header = (bom ? '\uFEFF' : '') + csvRecord(columns.map(({ header: text }) => text), delimiter);
  yield { rows: 0, bytes: encoder.encode(header) };
  for await (const rows of chunks) {
    let text = '';
    for (const row of rows) text += csvRecord(row.map((cell, at) => cellText(cell, kinds[at] ?? 'text', timeZone)), delimiter);
    yield { rows: rows.length, bytes: encoder.encode(text) };
  }
}

const INSTANT_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** The rows and columns of the CSV with real types (`xlsxCell`), the header frozen. More rows than a sheet has go on in a further one. */
async function* writeXlsx({ sheet }: Form<'xlsx'>, { columns, timeZone }: WrittenFile, chunks: AsyncIterable<Cell[][]>): AsyncGenerator<FileChunk, void> {
  const kinds = columns.map(({ kind }) => kind);
  let written = 0;
  async function* cells(): AsyncGenerator<XlsxCell[], void> {
    for await (const rows of chunks) {
      for (const row of rows) {
        yield row.map((cell, at) => xlsxCell(cell, kinds[at] ?? 'text', timeZone));
        written += 1;
      }
    }
  }
  let told = 0;
  for await (const bytes of writeXlsxStream(cells(), { name: sheet, columns: columns.map(sheetColumn), freezePane: { rows: 1 } })) {
    // taken before it waits: the writer goes on meanwhile
    const rows = written - told;
    told += rows;
    yield { rows, bytes };
  }
}

function sheetColumn({ header, kind }: ExportColumn) {
  const width = kind === 'instant' ? 20 : Math.min(Math.max(header.length + 2, 12), 40);
  return { header: xlsxText(header), width, ...(kind === 'instant' ? { numFmt: INSTANT_FORMAT } : {}) };
}
