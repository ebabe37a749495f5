import type { AttemptReport } from '@/lib/attempts/types';

const SENTIMENT_REPORT = 'cybernet_sentiment_analysis';

/** Why the bot calls a talk positive, neutral or negative: the words of the report that says so (trap 14); null when it has none. */
export function sentimentReason(reports: readonly Pick<AttemptReport, 'name' | 'content'>[]): string | null {
  const contents = reports.filter(({ name }) => name.toLowerCase() === SENTIMENT_REPORT).map(({ content }) => content?.trim() ?? '');
  return contents.find((content) => content !== '') ?? null;
}
