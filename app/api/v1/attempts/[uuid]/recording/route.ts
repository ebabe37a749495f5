import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { route } from '@/lib/http/route';
import { decodeRecordingRequest } from '@/lib/recordings/decode-request';
import { openRecording, redirectToRecording } from '@/lib/recordings/open-recording';

export const GET = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  const query = decodeRecordingRequest(request);
  const { uuid } = await params;
  if (query.answer === 'link') return Response.json(await openRecording(viewer, uuid, query));
  return new Response(null, { status: 302, headers: { Location: await redirectToRecording(viewer, uuid, query) } });
});
