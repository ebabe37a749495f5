import type { Outcome, Sentiment } from '@/lib/hubtalk/types';
import type { ReviewStatus } from '@/lib/reviews/types';

/** What a test says of an attempt; the rest is made up. */
export type SampleAttempt = {
  number: number | null;
  outcome: Outcome;
  callStatus: string | null;
  startedAt: Date;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  initialLanguage: string | null;
  finalLanguage: string | null;
  voiceGender: string | null;
  result: string | null;
  sentiment: Sentiment;
  agent: string | null;
  summary: string | null;
  said: string[];
  lastAnswer: string | null;
  reports: { name: string; result: string | number | null }[];
};

export type SampleVariable = { name: string; columnNumber: number | null; occurrence: number; sent: string | number | boolean | null };

/** What a reviewer says; the bot's words are those of the deciding attempt. */
export type SampleReview = {
  status: ReviewStatus;
  scorePercent: number | null;
  isFailed: boolean | null;
  humanSentiment: Sentiment | null;
  humanResult: string | null;
  reviewer: string | null;
};

/** `attempts` is in call order. */
export type SampleCall = {
  uuid: string;
  campaign: string | null;
  type: string | null;
  phone: string | null;
  variables: SampleVariable[];
  attempts: SampleAttempt[];
  tags: string[];
  review: SampleReview | null;
  notes: string[];
};

/** CONTRACT.md §3: the last ANSWERED attempt, else the last. */
export function decidingOf({ attempts }: SampleCall): SampleAttempt {
  const deciding = attempts.findLast(({ outcome }) => outcome === 'ANSWERED') ?? attempts.at(-1);
  if (!deciding) throw new Error('a call has attempts');
  return deciding;
}

export function attemptUuid(call: SampleCall, index: number): string {
  return `${call.uuid}-e${index}`;
}

/** A sum in which null adds nothing; null when there is nothing else. */
export function sumOf(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}

const ATTEMPT: SampleAttempt = {
  number: 1, outcome: 'ANSWERED', callStatus: 'COMPLETED', startedAt: new Date('2026-02-02T10:20:24Z'), durationSeconds: 101,
  billDurationSeconds: 97, initialLanguage: 'RU', finalLanguage: 'RU', voiceGender: 'MALE', result: 'CALL_ANSWERED', sentiment: 'neutral',
  agent: 'agent-a', summary: null, said: [], lastAnswer: null, reports: [],
};

/** One answered attempt, changed as given. */
export function sampleAttempt(changes: Partial<SampleAttempt> = {}): SampleAttempt {
  return { ...ATTEMPT, ...changes };
}

/** One call with one answered attempt, changed as given. */
export function sampleCall(changes: Partial<SampleCall> & { uuid: string }): SampleCall {
  return { campaign: 'campaign-a', type: 'outbound', phone: '77778228912', variables: [], attempts: [sampleAttempt()], tags: [], review: null, notes: [], ...changes };
}
