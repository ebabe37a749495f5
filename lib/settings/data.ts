import 'server-only';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { Settings, TimeZone } from './schema';

/**
 * The workspace's time zone (IANA), in which days are counted and times are shown: the setting, else WORKSPACE_TIME_ZONE.
 * A stored zone that this Node does not know counts as unset. Needs no viewer: it is the same for everybody and no secret.
 */
export async function getTimeZone(): Promise<string> {
  const row = await reader().setting.findUnique({ where: { key: 'timeZone' satisfies keyof Settings }, select: { value: true } });
  const stored = TimeZone.safeParse(row && parseJson(row.value));
  return stored.success ? stored.data : env().workspaceTimeZone;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
