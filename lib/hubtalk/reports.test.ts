import { describe, expect, it } from 'vitest';
import { codesOf, revisionOf } from './testing/bodies';

const SENTIMENT = { name: 'tone', uuid: 'AAAA', content: 'Calm.', result: 'neutral' };
const SUMMARY = { name: 'reason', uuid: '', content: null, result: 7 };

const withReports = (dynamic: unknown) => revisionOf({ analytics_data: { reports: { dynamic_reports: dynamic } } });
const namesOf = (dynamic: unknown) => withReports(dynamic).reports.map(({ name, uuid, result }) => [name, uuid, result.text]);
const BOTH = [['tone', 'aaaa', 'neutral'], ['reason', null, '7']];

describe('trap 15: reports are read from', () => {
  it.each([
    ['a list', [SENTIMENT, SUMMARY]],
    ['an object with a list', { reports: [SENTIMENT, SUMMARY] }],
    ['a map by name', { tone: { ...SENTIMENT, name: undefined }, reason: SUMMARY }],
    ['JSON text of a list', JSON.stringify([SENTIMENT, SUMMARY])],
    ['JSON text of an object with a list', JSON.stringify({ reports: [SENTIMENT, SUMMARY] })],
    ['a list of JSON texts', [JSON.stringify(SENTIMENT), JSON.stringify(SUMMARY)]],
    ['an object with a map', { reports: { tone: SENTIMENT, reason: SUMMARY } }],
  ])('%s', (_, dynamic) => {
    expect(namesOf(dynamic)).toEqual(BOTH);
    expect(codesOf(withReports(dynamic))).toEqual([]);
  });

  it('one object, a map of results, and reports without dynamic_reports around them', () => {
    expect(namesOf(SENTIMENT)).toEqual([['tone', 'aaaa', 'neutral']]);
    expect(namesOf({ tone: 'calm', score: 9, open: false })).toEqual([
      ['tone', null, 'calm'], ['score', null, '9'], ['open', null, 'false'],
    ]);
    expect(revisionOf({ analytics_data: { reports: [SENTIMENT] } }).reports).toHaveLength(1);
    expect(revisionOf({ analytics_data: JSON.stringify({ reports: { dynamic_reports: [SENTIMENT] } }) }).reports).toHaveLength(1);
  });

  it('nothing when there is nothing', () => {
    for (const nothing of [null, undefined, '', [], {}, { reports: null }, { reports: [] }]) {
      expect(withReports(nothing)).toMatchObject({ reports: [], warnings: [] });
    }
  });

  it('warns of every shape that it does not know', () => {
    const path = 'analytics_data.reports.dynamic_reports';
    expect(codesOf(withReports([['tone', 'ok'], 42, { note: 'x' }]))).toEqual([0, 1, 2].map((index) => `unknown_shape ${path}[${index}]`));
    expect(codesOf(withReports('soon'))).toEqual([`unknown_shape ${path}`]);
    expect(codesOf(withReports(true))).toEqual([`unknown_shape ${path}`]);
    expect(codesOf(withReports({ reports: [SENTIMENT], version: 2 }))).toEqual([`unknown_field ${path}.version`]);
    expect(codesOf(revisionOf({ analytics_data: [1] }))).toEqual(['unknown_shape analytics_data']);
  });
});

describe('trap 16: a report', () => {
  it('has a result of any type, with its text digit for digit', () => {
    const results = ['short', 1.5, true, null, { intent: 'repay' }, ['a', 1]];
    expect(withReports(results.map((result) => ({ name: 'n', result }))).reports.map(({ result }) => result)).toEqual([
      { kind: 'string', text: 'short', number: null }, { kind: 'number', text: '1.5', number: 1.5 },
      { kind: 'boolean', text: 'true', number: null },
      { kind: 'null', text: null, number: null }, { kind: 'json', text: '{"intent":"repay"}', number: null },
      { kind: 'json', text: '["a",1]', number: null },
    ]);
  });

  it('without a name is called by its uuid, with a warning', () => {
    const revision = withReports([{ uuid: 'U-1', result: 'x' }]);
    expect(revision.reports).toMatchObject([{ name: 'u-1', uuid: 'u-1' }]);
    expect(codesOf(revision)).toEqual(['report_without_name analytics_data.reports.dynamic_reports[0]']);
  });

  it('keeps a content that is no text as JSON', () => {
    expect(withReports([{ name: 'n', content: { why: ['a'] } }]).reports[0]?.content).toBe('{"why":["a"]}');
  });
});
