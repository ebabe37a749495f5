import { attachment } from '@/lib/exports/content-disposition';
import { fileStream } from '@/lib/exports/file-stream';
import type { Filled } from './data/fill-spreadsheet';

const TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const MACROS_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** How many rows were found, of how many. */
export const FOUND_HEADER = 'Callboard-Found';

/** The filled file under its own name with `results` in it; the report alone where nothing was filled. */
export function filledResponse({ report, parts }: Filled, name: string | null): Response {
  if (parts === null) return Response.json(report);
  const [, stem = 'spreadsheet', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(name ?? '') ?? [];
  const fits = report.format === 'csv' ? /^\.(csv|txt|tsv)$/i.test(ending) : /^\.xls[xm]$/i.test(ending);
  const type = /^\.xlsm$/i.test(ending) ? MACROS_TYPE : TYPES[report.format];
  return new Response(fileStream(parts), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(`${stem || 'spreadsheet'} results${fits ? ending : `.${report.format}`}`),
      'Cache-Control': 'private, no-store',
      [FOUND_HEADER]: `${report.foundCount}/${report.rowCount}`,
    },
  });
}
