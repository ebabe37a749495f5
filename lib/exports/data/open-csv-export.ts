import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { cellText } from '../cell-text';
import { csvRecord } from '../csv';
import type { ExportFile } from '../export-file';
import { type ExportRequest, openExport } from './open-export';

const encoder = new TextEncoder();

/**
 * The CSV of an export, CONTRACT.md §6. No match: the header alone.
 * @throws AppError as `openExport`.
 */
export async function openCsvExport(viewer: Viewer, request: ExportRequest): Promise<ExportFile> {
  const { name, columns, timeZone, rowCount, chunks } = await openExport(viewer, request);
  const { bom, delimiter } = request.options;
  const kinds = columns.map(({ kind }) => kind);
  async function* write(): ExportFile['chunks'] {
    const header = (bom ? '\uFEFF' : '') + csvRecord(columns.map(({ header: text }) => text), delimiter);
    yield { rows: 0, bytes: encoder.encode(header) };
    for await (const rows of chunks) {
      const texts = rows.map((row) => csvRecord(row.map((cell, at) => cellText(cell, kinds[at] ?? 'text', timeZone)), delimiter));
      yield { rows: rows.length, bytes: encoder.encode(texts.join('')) };
    }
  }
  return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', rowCount, chunks: write() };
}
