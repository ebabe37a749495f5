import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getFirstOfRun } from '@/lib/calls/data/get-run-place';
import { formatRun, parseRun } from '@/lib/calls/run';
import { paths } from '@/lib/paths/paths';

/** Leads to the first call of a run; to its list where it has none, or cannot be read. */
export default async function StartRunPage({ searchParams }: { searchParams: Promise<{ list?: string | string[] }> }) {
  const { list = '' } = await searchParams;
  const query = typeof list === 'string' ? list : '';
  const viewer = await requireViewer(paths.startRun(query));
  const run = parseRun(query);
  const first = run && (await getFirstOfRun(viewer, run));
  redirect(run && first !== null ? paths.callInRun(first, formatRun(run)) : paths.calls(new URLSearchParams(query)));
}
