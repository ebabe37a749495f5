import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';

/** How many calls a filter means: what `listCalls` pages through. */
export async function countCalls(viewer: Viewer, filter: Filter): Promise<number> {
  const where = callWhere(filter, { viewer, timeZone: await getTimeZone() });
  const [counted] = await reader().$queryRaw<{ calls: number | bigint }[]>`SELECT COUNT(*) AS calls FROM calls c WHERE ${where}`;
  return Number(counted?.calls ?? 0);
}
