import { NewestTable } from '@/components/overview/newest-table';
import type { Viewer } from '@/lib/access/viewer';
import { readNewestAttempts } from './read-newest-attempts';

export async function NewestPanel({ viewer }: { viewer: Viewer }) {
  return <NewestTable attempts={await readNewestAttempts(viewer)} />;
}
