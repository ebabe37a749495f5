import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { openCsvExport } from '@/lib/exports/data/open-csv-export';
import { decodeExportRequest } from '@/lib/exports/decode-request';
import { fileResponse } from '@/lib/exports/file-response';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const { options, ...asked } = await decodeExportRequest(request);
  return fileResponse(request, await openCsvExport(viewer, { ...asked, options, now: new Date() }));
});

/** The same with the query in a JSON body, which has room for thousands of selected rows. */
export const POST = GET;
