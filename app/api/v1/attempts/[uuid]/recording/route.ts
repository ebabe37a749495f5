import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';
import { requireRecordingLink } from '@/lib/recordings/require-recording-link';

export const GET = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const url = await requireRecordingLink(viewer, (await params).uuid);
  return new Response(null, { status: 302, headers: { Location: url } });
});
