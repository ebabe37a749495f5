import { expect, it } from 'vitest';
import { sentimentReason } from './sentiment-reason';

it('is the content of the sentiment report, in any case of its name, and nothing else', () => {
  expect(sentimentReason([{ name: 'call_summary', content: 'x' }, { name: 'Cybernet_Sentiment_Analysis', content: ' ' }, { name: 'cybernet_sentiment_analysis', content: ' Polite. ' }])).toBe('Polite.');
  expect(sentimentReason([{ name: 'cybernet_sentiment_analysis', content: null }])).toBeNull();
  expect(sentimentReason([])).toBeNull();
});
