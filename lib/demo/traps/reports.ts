import type { Payload } from '../build-payload';
import type { Trap } from './trap';

const OPPOSITE: Record<string, string> = { positive: 'negative', negative: 'positive', neutral: 'positive' };

function setReports(payload: Payload, dynamic: unknown): void {
  payload.analytics_data = { ...(payload.analytics_data as Payload), reports: { dynamic_reports: dynamic } };
}

/** One report beside the sentiment, with an uncommon result. */
function withExtra(result: unknown): Trap['bend'] {
  return (payload) => setReports(payload, {
    reports: [
      { name: 'cybernet_sentiment_analysis', uuid: '', content: 'Тон ровный.', result: payload.sentiment_analysis },
      { name: 'custom_check', uuid: '0d4b7e52-6b1c-4c1a-9f5e-2f6a5d8c7b10', content: 'Дополнительная проверка.', result },
    ],
  });
}

/** Reports and the sentiment in uncommon shapes (traps 14 to 16). */
export const REPORT_TRAPS: readonly Trap[] = [
  { kind: 'dynamic_reports null', every: 199, answered: true, bend: (payload) => setReports(payload, null) },
  {
    kind: 'dynamic_reports of unknown shape', every: 1_009, answered: true,
    bend: (payload) => setReports(payload, [['sentiment', 'ok'], 42]),
  },
  { kind: 'report result is an object', every: 229, answered: true, bend: withExtra({ intent: 'repay', confidence: 0.87 }) },
  { kind: 'report result is a boolean', every: 179, answered: true, bend: withExtra(true) },
  { kind: 'report result is null', every: 233, answered: true, bend: withExtra(null) },
  { kind: 'sentiment unknown word', every: 137, answered: true, bend: (payload) => void (payload.sentiment_analysis = 'mixed') },
  { kind: 'sentiment only in the report', every: 41, answered: true, bend: (payload) => void (payload.sentiment_analysis = '') },
  {
    kind: 'sentiment conflict', every: 157, answered: true,
    bend: (payload) => void (payload.sentiment_analysis = OPPOSITE[String(payload.sentiment_analysis)] ?? 'neutral'),
  },
  { kind: 'summary only in the report', every: 69, answered: true, bend: (payload) => void (payload.summary = '') },
];
