import { expect, it } from 'vitest';
import { renderEnglish } from '@/components/testing/render-english';
import type { FillReport } from '@/lib/spreadsheets/types';
import { FillMatch } from './fill-match';

const REPORT: FillReport = {
  format: 'csv', rowCount: 2, foundCount: 1, duplicateCount: 0, severalCallsCount: 0, unmatchedCallCount: 0, columns: ['tel', 'name', 'tel'], keyColumn: 2,
  headerRow: 1, sheet: null, sheets: [], encoding: 'utf-8', delimiter: ',',
};

it('of two columns with one name each can be chosen', () => {
  const html = renderEnglish(<FillMatch report={REPORT} wishes={{ column: 'C', variable: null, sheet: null }} variables={[]} disabled={false} onWish={() => undefined} />);
  expect([...html.matchAll(/<option value="([^"]*)"( selected="")?>([^<]*)/g)].map(([, value, chosen, label]) => [value, chosen !== undefined, label]).slice(0, 3)).toEqual([
    ['tel', false, 'tel'], ['name', false, 'name'], ['C', true, 'tel (C)'],
  ]);
});
