import { plus } from '@/lib/metrics/attempt-groups';
import { type CallGroup, splitCalls } from '@/lib/metrics/call-groups';
import { isoInstant } from '@/lib/time/iso-instant';
import { campaignLabel } from './campaign-label';
import type { CampaignAgent, CampaignFigures } from './types';

/** Calls of one campaign that share what their deciding attempts say, with sums over all their attempts. */
export type CampaignGroup = CallGroup & {
  attempts: number;
  answered: number;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  firstAttemptAt: Date | null;
  lastAttemptAt: Date | null;
};

/** One campaign's figures from its groups; a campaign without calls has zeros, and null for sums and instants. */
export function foldCampaign({ uuid, name, groups, agents }: {
  uuid: string;
  name: string | null;
  groups: CampaignGroup[];
  agents: CampaignAgent[];
}): CampaignFigures {
  const starts = groups.flatMap(({ firstAttemptAt }) => firstAttemptAt?.getTime() ?? []);
  const ends = groups.flatMap(({ lastAttemptAt }) => lastAttemptAt?.getTime() ?? []);
  return {
    campaignUuid: uuid,
    name: campaignLabel({ uuid, name }),
    givenName: name,
    agents,
    ...splitCalls(groups),
    attempts: groups.reduce((sum, { attempts }) => sum + attempts, 0),
    answeredAttempts: groups.reduce((sum, { answered }) => sum + answered, 0),
    durationSeconds: groups.reduce<number | null>((sum, { durationSeconds }) => plus(sum, durationSeconds), null),
    billDurationSeconds: groups.reduce<number | null>((sum, { billDurationSeconds }) => plus(sum, billDurationSeconds), null),
    firstAttemptAt: starts.length > 0 ? isoInstant(new Date(Math.min(...starts))) : null,
    lastAttemptAt: ends.length > 0 ? isoInstant(new Date(Math.max(...ends))) : null,
  };
}
