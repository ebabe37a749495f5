import { OUTCOMES, type Outcome, SENTIMENTS, type Sentiment } from '@/lib/hubtalk/types';

/** The columns are plain text; only words of the list are ever written, so the fallback shows a damaged row as unknown. */
export function outcomeOf(stored: string): Outcome {
  return OUTCOMES.find((outcome) => outcome === stored) ?? 'PENDING';
}

/** As `outcomeOf`. */
export function sentimentOf(stored: string): Sentiment {
  return SENTIMENTS.find((sentiment) => sentiment === stored) ?? 'none';
}
