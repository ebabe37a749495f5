import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listExportColumns } from '@/lib/exports/data/list-export-columns';
import { decodeExportRequest } from '@/lib/exports/decode-request';
import { route } from '@/lib/http/route';

/** What an export would have: its number of rows and its columns. */
export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return Response.json(await listExportColumns(viewer, await decodeExportRequest(request)));
});

export const POST = GET;
