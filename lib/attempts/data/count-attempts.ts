import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';
import { attemptSource, attemptWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';

/** How many attempts a filter means: what `listAttempts` pages through. */
export async function countAttempts(viewer: Viewer, filter: Filter): Promise<number> {
  const where = attemptWhere(filter, { viewer, timeZone: await getTimeZone() });
  const [counted] = await reader().$queryRaw<{ attempts: number | bigint }[]>`
    SELECT COUNT(*) AS attempts FROM ${attemptSource(filter)} WHERE ${where}`;
  return Number(counted?.attempts ?? 0);
}
