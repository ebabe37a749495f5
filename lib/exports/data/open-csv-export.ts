import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { ExportFile } from '../export-file';
import { recordExport } from '../record-export';
import { type ExportRequest, openExport, whatOf } from './open-export';

/**
 * The CSV of an export, CONTRACT.md §6; noted in the audit. No match: the header alone.
 * @throws AppError as `openExport` and `recordExport`.
 */
export async function openCsvExport(viewer: Viewer, request: ExportRequest): Promise<ExportFile> {
  const { name, rowCount, write } = await openExport(viewer, request);
  await recordExport(viewer, { ...whatOf(request), format: 'csv', rowCount });
  const { bom, delimiter } = request.options;
  return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', rowCount, chunks: write({ kind: 'csv', bom, delimiter }) };
}
