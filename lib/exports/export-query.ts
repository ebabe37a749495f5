import type { AskedExport } from './choice';
import type { ExportRows } from './schema';

/** The query of an export: the filter as the list has it (with its `sort`, when the rows are the list's) and what the dialog asks. */
export function exportQuery(filterQuery: string, asked: AskedExport & { listOf: ExportRows }): string {
  const query = new URLSearchParams(filterQuery);
  if (asked.rows !== asked.listOf) query.delete('sort');
  if (asked.rows === 'attempts') query.set('rows', 'attempts');
  if (asked.layout !== 'table') query.set('layout', asked.layout);
  if (asked.layout !== 'table' && asked.gaps) query.set('gaps', '1');
  if (asked.format === 'csv' && asked.delimiter !== 'comma') query.set('delimiter', asked.delimiter);
  if (asked.format === 'csv' && !asked.bom) query.set('bom', '0');
  if (asked.layout === 'table') for (const column of asked.columns ?? []) query.append('columns', column);
  return query.toString();
}
