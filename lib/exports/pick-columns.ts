import { AppError } from '@/lib/errors/app-error';
import type { ExportColumn } from './columns';

/**
 * The columns with these headers, in this order; the default ones for null.
 * @throws AppError `bad_request` that names each one that is not there or stands twice.
 */
export function pickColumns({ all, defaults }: { all: readonly ExportColumn[]; defaults: readonly ExportColumn[] }, wanted: readonly string[] | null): ExportColumn[] {
  if (wanted === null) return [...defaults];
  const byHeader = new Map(all.map((column) => [column.header, column]));
  const unknown = wanted.filter((header) => !byHeader.has(header)).map((header) => `${JSON.stringify(header)} is not a column of this export`);
  const twice = wanted.filter((header, index) => wanted.indexOf(header) < index).map((header) => `${JSON.stringify(header)} is named twice`);
  const errors = [...unknown, ...twice].map((message) => ({ path: 'columns', message }));
  if (errors.length > 0) throw new AppError('bad_request', 'Unknown columns.', errors);
  return wanted.flatMap((header) => byHeader.get(header) ?? []);
}
