import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { route } from '@/lib/http/route';
import { exportMetrics } from '@/lib/observability/export-metrics';

export const GET = route(async (request) => {
  await requireApiViewer(request);
  const { text, contentType } = await exportMetrics(new Date());
  return new Response(text, { headers: { 'Content-Type': contentType } });
});
