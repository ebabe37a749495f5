import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { route } from '@/lib/http/route';
import { fillSpreadsheet } from '@/lib/spreadsheets/data/fill-spreadsheet';
import { decodeFillRequest } from '@/lib/spreadsheets/decode-request';
import { filledResponse } from '@/lib/spreadsheets/filled-response';

/** The manager's own file comes back with the campaign's results behind its rows; nothing of it is kept. */
export const POST = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  const { options, bytes } = await decodeFillRequest(request);
  const filled = await fillSpreadsheet(viewer, { campaignUuid: (await params).uuid, options, bytes });
  return filledResponse(filled, options.name ?? null);
});
