import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import type { ExportFile } from '../export-file';
import { recordExport } from '../record-export';
import { type ExportRequest, openExport, whatOf } from './open-export';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a sheet has. */
const MOST_COLUMNS = 16_384;

/**
 * The workbook of an export (lib/exports/write-file.ts); noted in the audit.
 * @throws AppError as `openExport` and `recordExport`, and `bad_request` for more columns than a sheet has.
 */
export async function openXlsxExport(viewer: Viewer, request: ExportRequest): Promise<ExportFile> {
  const { name, columns, rowCount, write } = await openExport(viewer, request);
  if (columns.length > MOST_COLUMNS) throw new AppError('bad_request', `A sheet has ${MOST_COLUMNS} columns at most; choose some or take the CSV.`);
  await recordExport(viewer, { ...whatOf(request), format: 'xlsx', rowCount });
  const sheet = request.options.rows === 'attempts' ? 'Attempts' : 'Calls';
  return { fileName: `${name}.xlsx`, contentType: CONTENT_TYPE, rowCount, chunks: write({ kind: 'xlsx', sheet }) };
}
