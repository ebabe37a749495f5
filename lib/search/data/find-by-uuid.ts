import 'server-only';
import { getMasking, type Masking } from '@/lib/access/data';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { isoInstant } from '@/lib/time/iso-instant';
import type { FoundCall } from '../schema';

/** As many characters as a short uuid shows, and whatever an id may hold. */
const ID = /^[0-9a-z][0-9a-z_.:-]{7,}$/;

/** Greater than whatever goes on from a beginning, by bytes and by UTF-16 units. */
const BEYOND = '\u{ffff}';

const CALL = {
  uuid: true, phoneNumber: true, lastAttemptAt: true, campaign: { select: { uuid: true, name: true } },
} as const;

/** The calls and attempts whose id is this text, or begins with it when it has at least 8 characters; at most so many of each. */
export async function findByUuid(viewer: Viewer, text: string, most: number): Promise<{ calls: FoundCall[]; attempts: FoundCall[] }> {
  const id = text.toLowerCase();
  if (!ID.test(id)) return { calls: [], attempts: [] };
  const beginsSo = { gte: id, lt: `${id}${BEYOND}` };
  const scope = inCampaignScope(viewer);
  const masking = await getMasking(viewer);
  const [calls, attempts] = await Promise.all([
    reader().call.findMany({ where: { uuid: beginsSo, ...scope }, select: CALL, orderBy: { uuid: 'asc' }, take: most }),
    reader().attempt.findMany({
      where: { eventUuid: beginsSo, ...scope }, select: { eventUuid: true, call: { select: CALL } }, orderBy: { eventUuid: 'asc' }, take: most,
    }),
  ]);
  return { calls: calls.map((call) => found(call, null, masking)), attempts: attempts.map(({ eventUuid, call }) => found(call, eventUuid, masking)) };
}

type StoredCall = { uuid: string; phoneNumber: string | null; lastAttemptAt: Date; campaign: { uuid: string; name: string | null } | null };

function found({ uuid, phoneNumber, lastAttemptAt, campaign }: StoredCall, callEventUuid: string | null, masking: Masking): FoundCall {
  return {
    callUuid: uuid, callEventUuid, phoneNumber: masking.phone(phoneNumber), campaignName: campaign && campaignLabel(campaign), lastAttemptAt: isoInstant(lastAttemptAt),
    variable: null, snippets: [],
  };
}
