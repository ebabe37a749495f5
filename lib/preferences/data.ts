import 'server-only';
import type { z } from 'zod';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';

/**
 * What the viewer once chose under `key`, read by `schema`; null when he chose nothing, when the schema no longer takes it, and for
 * an API token, which is nobody.
 */
export async function getPreference<S extends z.ZodType>(viewer: Viewer, key: string, schema: S): Promise<z.output<S> | null> {
  if (viewer.userId === null) return null;
  const row = await reader().userPreference.findUnique({
    where: { userId_key: { userId: viewer.userId, key } },
    select: { value: true },
  });
  if (row === null) return null;
  const parsed = schema.safeParse(parseJson(row.value));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
