import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { attachment } from '@/lib/exports/content-disposition';
import { openCsvExport } from '@/lib/exports/data/open-csv-export';
import { decodeExportOptions, EXPORT_PARAMETERS } from '@/lib/exports/schema';
import { textStream } from '@/lib/exports/text-stream';
import { decodeFilter } from '@/lib/filters/codec';
import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const query = rawQueryOf(request);
  const { filter, problems } = decodeFilter(query, EXPORT_PARAMETERS);
  const { options, problems: optionProblems } = decodeExportOptions(query);
  requireNoProblems([...problems, ...optionProblems]);
  const { fileName, chunks } = await openCsvExport(viewer, { filter, options, now: new Date() });
  return new Response(textStream(chunks), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
    },
  });
});
