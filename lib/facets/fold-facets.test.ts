import { describe, expect, it } from 'vitest';
import { foldFacets, MOST_FACET_VALUES } from './fold-facets';

const word = (value: string) => ({ value, label: value });
const FIELDS = ['outcome', 'sentiment'] as const;
const groups = [
  { words: { outcome: word('BUSY'), sentiment: word('none') }, count: 3 },
  { words: { outcome: word('ANSWERED'), sentiment: word('none') }, count: 2 },
  { words: { outcome: word('ANSWERED'), sentiment: word('positive') }, count: 1 },
];

describe('facets', () => {
  it('are counted without their own filter, the total with all', () => {
    const { total, facets } = foldFacets(groups, { fields: FIELDS, filter: { outcome: ['ANSWERED'], sentiment: ['none'] } });
    expect(total).toBe(2);
    expect(facets.outcome).toEqual([{ ...word('BUSY'), count: 3 }, { ...word('ANSWERED'), count: 2 }]);
    expect(facets.sentiment).toEqual([{ ...word('none'), count: 2 }, { ...word('positive'), count: 1 }]);
  });

  it('leave out what the grammar has no word for, but count its rows elsewhere', () => {
    const { total, facets } = foldFacets([{ words: { outcome: null, sentiment: word('none') }, count: 4 }], { fields: FIELDS, filter: {} });
    expect({ total, ...facets }).toEqual({ total: 4, outcome: [], sentiment: [{ ...word('none'), count: 4 }] });
  });

  it('know negated words and patterns of results', () => {
    const results = ['CALL_ANSWERED', 'CALL_BACK', 'REFUSED', 'NONE'].map((value) => ({ words: { result: word(value) }, count: 1 }));
    const totalOf = (filter: Parameters<typeof foldFacets>[1]['filter']) => foldFacets(results, { fields: ['result'], filter }).total;
    expect(totalOf({ result: ['CALL*'] })).toBe(2);
    expect(totalOf({ result: ['*'] })).toBe(3);
    expect(totalOf({ not: { result: ['CALL_B*K', 'NONE'] } })).toBe(2);
    expect(totalOf({ result: ['C.*'] })).toBe(0);
  });

  it('list the most frequent values', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ words: { result: word(`R${index}`) }, count: index }));
    const { result = [] } = foldFacets(many, { fields: ['result'], filter: {} }).facets;
    expect(result).toHaveLength(MOST_FACET_VALUES);
    expect(result[0]).toEqual({ ...word('R79'), count: 79 });
  });
});
