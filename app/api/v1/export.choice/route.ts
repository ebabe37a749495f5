import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeChoiceRequest } from '@/lib/exports/decode-request';
import { route } from '@/lib/http/route';
import { updatePreference } from '@/lib/preferences/mutations';

/** Remembers a user's format and columns for his next export of that kind. */
export const PUT = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const { key, choice } = await decodeChoiceRequest(request);
  if (key !== null) await updatePreference(viewer, key, choice);
  return new Response(null, { status: 204 });
});
