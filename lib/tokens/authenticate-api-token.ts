import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { findToken } from './data';
import { noteTokenUse } from './mutations';

/** The viewer behind `Authorization: Bearer <API token>`: reads everything, writes nothing. Null without one, or for an unknown token. */
export async function authenticateApiToken(request: Request): Promise<Viewer | null> {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization')?.trim() ?? '') ?? [];
  if (token === undefined) return null;
  const known = await findToken('api', token);
  if (!known) return null;
  // "last used" is a courtesy: a locked database must not fail a read
  await noteTokenUse(known, new Date()).catch(() => undefined);
  return { kind: 'api-token', userId: null, name: known.name, role: 'viewer', campaignScope: 'all' };
}
