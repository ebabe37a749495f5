import { expect, it, vi } from 'vitest';
import { renderEnglish, textOf } from '@/components/testing/render-english';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import { AttemptNumberChart } from './attempt-number-chart';
import { DayChart } from './day-chart';
import { FigureTiles } from './figure-tiles';
import { ResultChart } from './result-chart';
import { SentimentChart } from './sentiment-chart';
import { StackedBar } from './stacked-bar';

// bars lead somewhere when they are pressed, which needs the browser's router
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }));

const links = { hrefOf: (narrower: Filter) => paths.calls(encodeFilter(narrower)), stay: false };

/** The rows of the table twin: texts of the cells, then where the row leads. */
function rowsOf(html: string): string[][] {
  return html.split('<tr').slice(2).map((row) => [
    ...row.split(/<t[hd][ >]/).slice(1).map((cell) => textOf(`<${cell}`)),
    decodeURIComponent(/href="([^"]+)"/.exec(row)?.[1] ?? '').replaceAll('&amp;', '&'),
  ]);
}

it('the table of results has them all with their shares, and each leads to its calls', () => {
  const byResult = { PROMISED: 6, none: 3, '<b>200</b>': 1 };
  const html = renderEnglish(<ResultChart byResult={byResult} {...links} />);
  expect(rowsOf(html)).toEqual([
    ['PROMISED', '6', '60%', '/calls?result=PROMISED'],
    ['No result', '3', '30%', '/calls?result=NONE'],
    ['&lt;b&gt;200&lt;/b&gt;', '1', '10%', '/calls?result=<b>200</b>'],
  ]);
  expect(html).toContain('aria-label="Results: PROMISED 6 · 60%, No result 3 · 30%, &lt;b&gt;200&lt;/b&gt; 1 · 10%"');
});

it('results that have no bar of their own are one bar and rows of the table', () => {
  const byResult = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`R${index}`, 12 - index]));
  const html = renderEnglish(<ResultChart byResult={byResult} {...links} />);
  expect(rowsOf(html)).toHaveLength(12);
  expect(html).toContain(', 5 others 15 · 19%"');
});

it('no sentiment is a part of all calls, and zeros lead nowhere', () => {
  const html = renderEnglish(<SentimentChart bySentiment={{ positive: 1, neutral: 0, negative: 0, none: 3 }} {...links} />);
  expect(rowsOf(html)).toEqual([
    ['Positive', '1', '25%', '/calls?sentiment=positive'],
    ['Neutral', '0', '0%', ''],
    ['Negative', '0', '0%', ''],
    ['No sentiment', '3', '75%', '/calls?sentiment=none'],
  ]);
});

it('answer rates stand with their n, late attempts together in the chart and alone in the table', () => {
  const byAttemptNumber = [1, 6, 7, null].map((attemptNumber) => ({ attemptNumber, attempts: 8, answered: 2 }));
  const html = renderEnglish(<AttemptNumberChart byAttemptNumber={byAttemptNumber} {...links} />);
  expect(rowsOf(html)).toEqual([
    ['Attempt 1', '8', '2', '25%', '/calls?attempt=1'],
    ['Attempt 6', '8', '2', '25%', '/calls?attempt=6'],
    ['Attempt 7', '8', '2', '25%', '/calls?attempt=7'],
    ['Without a number', '8', '2', '25%', '/calls?attempt=empty'],
  ]);
  expect(html).toContain('Attempt 1 25% (n = 8), Attempt 6 and later 25% (n = 16), Without a number 25% (n = 8)');
});

it('days lead to the calls with an attempt on them', () => {
  const day = (date: string, attempts: number, answered: number) => ({ day: date, attempts, answered, positive: 0, neutral: 0, negative: 0 });
  const html = renderEnglish(<DayChart byDay={[day('2026-02-02', 4, 1), day('2026-02-04', 2, 2)]} {...links} />);
  expect(rowsOf(html)).toEqual([
    ['Feb 2, 2026', '4', '1', '25%', '/calls?from=2026-02-02&to=2026-02-02'],
    ['Feb 3, 2026', '0', '0', '–', ''],
    ['Feb 4, 2026', '2', '2', '100%', '/calls?from=2026-02-04&to=2026-02-04'],
  ]);
});

it('nothing is said to be nothing', () => {
  const zeros = { positive: 0, neutral: 0, negative: 0, none: 0 };
  const charts = [
    <ResultChart key="r" byResult={{}} {...links} />,
    <SentimentChart key="s" bySentiment={zeros} {...links} />,
    <AttemptNumberChart key="a" byAttemptNumber={[]} {...links} />,
    <DayChart key="d" byDay={[]} {...links} />,
  ];
  expect(charts.map((chart) => textOf(renderEnglish(chart)))).toEqual(Array(4).fill('Nothing to show yet'));
  expect(renderEnglish(<StackedBar label="x" segments={[]} />)).toBe('');
  const figures = { calls: 0, reachedCalls: 0, attempts: 0, answeredAttempts: 0, durationSeconds: null, billDurationSeconds: null };
  const tiles = renderEnglish(<FigureTiles figures={figures} callsHref={paths.calls()} reachedHref={paths.calls()} />);
  expect(textOf(tiles)).toBe('Calls seen 0 Reached – 0 of 0 calls Attempts 0 0 answered, – Billed, min – Duration – min');
  expect(tiles).not.toContain('href');
});
