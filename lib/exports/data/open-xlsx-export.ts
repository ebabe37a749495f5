import 'server-only';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import type { ExportColumn } from '../columns';
import type { ExportFile } from '../export-file';
import { type XlsxCell, xlsxCell, xlsxText } from '../xlsx-cell';
import { type ExportRequest, openExport } from './open-export';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const INSTANT_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** What a sheet has. */
const MOST_COLUMNS = 16_384;

/**
 * The workbook of an export: the rows and columns of the CSV with real types (`xlsxCell`), the header frozen. More rows than a sheet has go
 * on in a further one. Made while it is sent: neither rows nor bytes are kept.
 * @throws AppError as `openExport`, and `bad_request` for more columns than a sheet has.
 */
export async function openXlsxExport(viewer: Viewer, request: ExportRequest): Promise<ExportFile> {
  const { name, columns, timeZone, rowCount, chunks } = await openExport(viewer, request);
  if (columns.length > MOST_COLUMNS) throw new AppError('bad_request', `A sheet has ${MOST_COLUMNS} columns at most; choose some or take the CSV.`);
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
  async function* write(): ExportFile['chunks'] {
    const sheet = request.options.rows === 'attempts' ? 'Attempts' : 'Calls';
    let told = 0;
    for await (const bytes of writeXlsxStream(cells(), { name: sheet, columns: columns.map(sheetColumn), freezePane: { rows: 1 } })) {
      // taken before it waits: the writer goes on meanwhile
      const rows = written - told;
      told += rows;
      yield { rows, bytes };
    }
  }
  return { fileName: `${name}.xlsx`, contentType: CONTENT_TYPE, rowCount, chunks: write() };
}

function sheetColumn({ header, kind }: ExportColumn) {
  const width = kind === 'instant' ? 20 : Math.min(Math.max(header.length + 2, 12), 40);
  return { header: xlsxText(header), width, ...(kind === 'instant' ? { numFmt: INSTANT_FORMAT } : {}) };
}
