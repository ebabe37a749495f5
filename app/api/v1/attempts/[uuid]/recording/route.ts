import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { route } from '@/lib/http/route';
import { decodeRecordingRequest } from '@/lib/recordings/decode-request';
import { openRecording } from '@/lib/recordings/open-recording';

export const GET = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  const query = decodeRecordingRequest(request);
  const link = await openRecording(viewer, (await params).uuid, query);
  return query.answer === 'link' ? Response.json(link) : new Response(null, { status: 302, headers: { Location: link.url } });
});
