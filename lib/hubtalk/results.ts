import { type Report, type Sentiment, SENTIMENTS } from './types';
import type { WarningList } from './warning-list';

/** `result`, else its copy `final_result`; an open vocabulary, kept as sent (trap 12). */
export function readResult(
  { result, finalResult }: { result: string | null; finalResult: string | null },
  warnings: WarningList,
): string | null {
  if (result !== null && finalResult !== null && result.toUpperCase() !== finalResult.toUpperCase()) {
    warnings.add('result_conflict', 'final_result', 'Differs from result, which is believed.');
  }
  return result ?? finalResult;
}

/** The field, else the report `cybernet_sentiment_analysis`; null when neither has a known word (trap 14). */
export function readSentiment(sent: string | null, reports: readonly Report[], warnings: WarningList): Sentiment | null {
  const own = knownSentiment(sent);
  if (sent !== null && own === null) {
    warnings.add('unknown_sentiment', 'sentiment_analysis', 'Is none of positive, neutral, negative; it counts as none.');
  }
  const reported = knownSentiment(reportNamed(reports, 'cybernet_sentiment_analysis')?.result.text ?? null);
  if (own !== null && reported !== null && own !== reported) {
    warnings.add('sentiment_conflict', 'sentiment_analysis', 'Differs from the report cybernet_sentiment_analysis; the field is believed.');
  }
  return own ?? reported;
}

/** The field, else the report `call_summary` (trap 14). Texts of which one begins like the other are no conflict. */
export function readSummary(sent: string | null, reports: readonly Report[], warnings: WarningList): string | null {
  const report = reportNamed(reports, 'call_summary');
  const [longer = null, ...others] = [report?.content, report?.result.text]
    .filter((text) => text !== undefined && text !== null)
    .filter((text) => text.trim() !== '')
    .sort((a, b) => b.length - a.length);
  const reported = longer === null ? [] : [longer, ...others];
  if (sent !== null && reported.length > 0 && !reported.some((text) => isSameText(sent, text))) {
    warnings.add('summary_conflict', 'summary', 'Differs from the report call_summary; the field is believed.');
  }
  return sent ?? longer;
}

function knownSentiment(sent: string | null): Sentiment | null {
  const word = sent?.trim().toLowerCase();
  return SENTIMENTS.find((sentiment) => sentiment === word && sentiment !== 'none') ?? null;
}

function reportNamed(reports: readonly Report[], name: string): Report | undefined {
  return reports.find((report) => report.name.toLowerCase() === name);
}

/** The sender cuts a text short and ends it with dots. */
function isSameText(a: string, b: string): boolean {
  const [one, other] = [withoutEnd(a), withoutEnd(b)];
  return one.startsWith(other) || other.startsWith(one);
}

/** A loop, because a pattern for "dots at the end" takes minutes on megabytes of dots in the middle. */
function withoutEnd(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  let end = plain.length;
  while (end > 0 && '.… '.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}
