import type { Outcome, Sentiment } from '@/lib/hubtalk/types';

export type CampaignAgent = { agentUuid: string | null; agentName: string | null };

/** A campaign with the figures of all its calls and attempts. Durations are sums; null when no attempt has one. */
export type CampaignFigures = {
  campaignUuid: string;
  /** the given name, else the short uuid */
  name: string;
  /** null until a manager names it */
  givenName: string | null;
  /** agents of its attempts, by name */
  agents: CampaignAgent[];
  /** calls seen here: contacts that were never dialled send nothing (trap 7) */
  calls: number;
  /** calls with at least one answered attempt */
  reachedCalls: number;
  attempts: number;
  answeredAttempts: number;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  /** calls by their deciding attempt, all five outcomes */
  byOutcome: Record<Outcome, number>;
  /** calls by their deciding attempt, most frequent first; an empty result is `none` */
  byResult: Record<string, number>;
  bySentiment: Record<Sentiment, number>;
  firstAttemptAt: string | null;
  lastAttemptAt: string | null;
};
