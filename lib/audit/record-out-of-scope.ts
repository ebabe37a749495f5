import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { recordAudit } from './mutations';

type Refused = { kind: 'call' | 'attempt' | 'campaign' | 'delivery'; id: string };

/**
 * For what a viewer asked for by its id and was not given: when it is there, in a campaign that he may not see, that goes on the record
 * (RELIABILITY.md, IDOR). A mistyped id does not. Gives back null, which is what he gets either way.
 * @throws AppError `unavailable` when the record cannot be written.
 */
export async function recordOutOfScope(viewer: Viewer, subject: Refused): Promise<null> {
  if (viewer.campaignScope !== 'all' && (await isThere(subject))) await recordAudit(viewer, { action: 'access.refused', subject });
  return null;
}

async function isThere({ kind, id }: Refused): Promise<boolean> {
  switch (kind) {
    case 'call':
      return (await reader().call.count({ where: { uuid: id } })) > 0;
    case 'attempt':
      return (await reader().attempt.count({ where: { eventUuid: id } })) > 0;
    case 'campaign':
      return (await reader().campaign.count({ where: { uuid: id } })) > 0;
    case 'delivery':
      return (await reader().delivery.count({ where: { id: Number(id) } })) > 0;
  }
}
