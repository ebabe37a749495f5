import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { route } from '@/lib/http/route';
import { decodeWaveformRequest } from '@/lib/recordings/decode-request';
import { createWaveform } from '@/lib/recordings/mutations';

export const PUT = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  await createWaveform(viewer, (await params).uuid, await decodeWaveformRequest(request));
  return new Response(null, { status: 204 });
});
