import type { Outcome, Sentiment } from '@/lib/hubtalk/types';

/** CSS colours of marks (bars, dots, lines), for charts and inline styles; the tokens live in app/globals.css. */
export const OUTCOME_COLOUR: Record<Outcome, string> = {
  ANSWERED: 'var(--color-outcome-answered)',
  NO_ANSWER: 'var(--color-outcome-no-answer)',
  BUSY: 'var(--color-outcome-busy)',
  FAILED: 'var(--color-outcome-failed)',
  PENDING: 'var(--color-outcome-pending)',
};

export const SENTIMENT_COLOUR: Record<Sentiment, string> = {
  positive: 'var(--color-sentiment-positive)',
  neutral: 'var(--color-sentiment-neutral)',
  negative: 'var(--color-sentiment-negative)',
  none: 'var(--color-sentiment-none)',
};

/** For categories without a meaning of their own (results, agents), in order of size; the last is for "others". */
export const SERIES_COLOURS = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `var(--color-series-${number})`);
