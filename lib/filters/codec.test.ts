import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFilter, queryOfSearchParams } from './codec';
import { encodeFilter } from './encode-filter';
import type { Filter } from './schema';

const filterOf = (query: string) => {
  const { filter, problems } = decodeFilter(query, ['sort']);
  expect(problems).toEqual([]);
  return filter;
};
const problemsOf = (query: string) => decodeFilter(query, ['sort']).problems.map(({ path }) => path);

describe('decodeFilter', () => {
  it('reads nothing as no filter', () => {
    expect(filterOf('')).toEqual({});
    expect(filterOf('?')).toEqual({});
  });

  it('parts values at commas and at repetitions, but not at %2C', () => {
    expect(filterOf('outcome=busy,FAILED&outcome=No_Answer').outcome).toEqual(['BUSY', 'FAILED', 'NO_ANSWER']);
    expect(filterOf('q=a%2Cb,c').q).toEqual(['a,b', 'c']);
    expect(filterOf('var.city%3D%26%2C=a%2Cb').variables).toEqual([{ name: 'city=&,', tests: [{ op: 'eq', operand: 'a,b' }] }]);
  });

  it('reads every case of letters', () => {
    expect(filterOf('callStatus=completed&result=call_x,none&sentiment=Positive&language=kz&voice=male&type=Inbound')).toEqual({
      callStatus: ['COMPLETED'], result: ['CALL_X', 'NONE'], sentiment: ['positive'], language: ['KZ'], voice: ['MALE'], type: ['inbound'],
    });
    expect(filterOf('campaign=A2B099AB-08fe-43b9-b581-420f032ccb2d').campaign).toEqual(['a2b099ab-08fe-43b9-b581-420f032ccb2d']);
  });

  it('reads phones as digits, with a leading 8 of eleven as 7 (trap 27)', () => {
    expect(filterOf('phone=+7+(777)+822-89-12,87778228912,%2B778,822').phone).toEqual(['77778228912', '77778228912', '778', '822']);
  });

  it('reads operators, and a text without one as equality', () => {
    const tests = (value: string) => filterOf(`var.x=${value}`).variables?.[0]?.tests;
    expect(tests('gt:5,lte:7')).toEqual([{ op: 'gt', operand: '5' }, { op: 'lte', operand: '7' }]);
    expect(tests('http%3A//a:b')).toEqual([{ op: 'eq', operand: 'http://a:b' }]);
    expect(tests('eq:gt:5')).toEqual([{ op: 'eq', operand: 'gt:5' }]);
    expect(tests('between:a..b..c')).toEqual([{ op: 'between', low: 'a', high: 'b..c' }]);
    expect(tests('in:a%7Cb|c')).toEqual([{ op: 'in', operands: ['a', 'b', 'c'] }]);
    expect(tests('empty,present,eq:')).toEqual([{ op: 'empty' }, { op: 'present' }, { op: 'eq', operand: '' }]);
  });

  it('reads numbers', () => {
    expect(filterOf('attempt=1,gte:3&duration=between:10..20.5&billDuration=in:1|2&attempts=ne:0')).toEqual({
      attempt: [{ op: 'eq', operand: 1 }, { op: 'gte', operand: 3 }],
      duration: [{ op: 'between', low: 10, high: 20.5 }],
      billDuration: [{ op: 'in', operands: [1, 2] }],
      attempts: [{ op: 'ne', operand: 0 }],
    });
  });

  it('keeps names that JavaScript objects know', () => {
    expect(filterOf('var.__proto__=1&report.constructor=present')).toEqual({
      variables: [{ name: '__proto__', tests: [{ op: 'eq', operand: '1' }] }],
      reports: [{ name: 'constructor', tests: [{ op: 'present' }] }],
    });
  });

  it.each([
    'queue=soon', 'var.=1', 'unknown=1', '__proto__=1', 'constructor=1', 'outcome=GONE', 'outcome=', 'sentiment=happy', 'type=sideways',
    'attempt=x', 'attempt=contains:1', 'duration=between:5', 'duration=gt:', 'from=yesterday', 'from=2026-02-30', 'to=2026-02-02T10:00',
    'from=2026-01-01,2026-01-02', 'phone=abc', 'phone=%2B', 'q=', 'q=%E0%A4%A', 'var.x=', 'var.x=between:1', 'q=%00', 'limit=5',
    'from=2026-02-30T10:00:00Z', 'campaign=', 'not.from=today', 'not.to=2026-01-01', 'not.=1', 'not.unknown=1', 'not.outcome=GONE',
    'not.not.outcome=BUSY', 'not.var.=1', 'not.__proto__=1',
  ])('finds fault with %s and filters by the rest', (bad) => {
    const { filter, problems } = decodeFilter(`outcome=BUSY&${bad}`, []);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(bad.slice(0, bad.indexOf('=')));
    expect(filter).toEqual(bad.startsWith('outcome') ? {} : { outcome: ['BUSY'] });
  });

  it('refuses a range that is the wrong way round', () => {
    expect(problemsOf('from=2026-02-03&to=2026-02-02')).toEqual(['to']);
    expect(problemsOf('from=2026-02-03T10:00:00Z&to=2026-02-03T15:00:00%2B06:00')).toEqual(['to']);
    expect(problemsOf('from=2026-02-05&to=2026-02-03T10:00:00Z')).toEqual(['to']);
    expect(problemsOf('from=2026-02-02&to=2026-02-02')).toEqual([]);
    expect(decodeFilter('from=2026-02-03&to=2026-02-02', []).filter).toEqual({});
  });

  it('takes the plus of an offset also where it was not encoded', () => {
    expect(filterOf('from=2026-02-03T10:00:00+06:00&to=2026-02-03T10:00:00.5%2B05:00')).toEqual({ from: '2026-02-03T10:00:00+06:00', to: '2026-02-03T10:00:00.5+05:00' });
    for (const bad of ['2026-02-03 06:00', '2026-02-03T10:00:00++06:00', '2026-02-03T10:00:00 6:00']) expect(problemsOf(`from=${bad}`)).toEqual(['from']);
  });

  it('reads spans that follow the clock, and finds fault with those that are always the wrong way round', () => {
    expect(filterOf('from=-7d&to=today')).toEqual({ from: '-7d', to: 'today' });
    expect(filterOf('from=-1m&to=week')).toEqual({ from: '-1m', to: 'week' });
    expect(filterOf('from=week&to=-3d')).toEqual({ from: 'week', to: '-3d' });
    expect(filterOf('from=-1d&to=2026-01-01')).toEqual({ from: '-1d', to: '2026-01-01' });
    for (const query of ['from=today&to=-1d', 'from=-1w&to=-2w', 'from=month&to=-1m']) expect(problemsOf(query)).toEqual(['to']);
    for (const bad of ['7d', '-7', '-7h', '-7D', '-12345d', 'now', 'Today', '-d']) expect(problemsOf(`from=${bad}`)).toEqual(['from']);
  });

  it('reads what is negated apart from what is asked for', () => {
    expect(filterOf('not.outcome=busy,failed&outcome=pending&not.outcome=answered')).toEqual({
      outcome: ['PENDING'], not: { outcome: ['BUSY', 'FAILED', 'ANSWERED'] },
    });
    expect(filterOf('not.var.not.x=gt:5&var.not.x=not.y')).toEqual({
      variables: [{ name: 'not.x', tests: [{ op: 'eq', operand: 'not.y' }] }],
      not: { variables: [{ name: 'not.x', tests: [{ op: 'gt', operand: '5' }] }] },
    });
    expect(filterOf('result=ne:busy,not.busy&not.result=ne:busy')).toEqual({ result: ['NE:BUSY', 'NOT.BUSY'], not: { result: ['NE:BUSY'] } });
    expect(decodeFilter('not.outcome=GONE', []).filter).toEqual({});
  });

  it('reads "none" in every list of words', () => {
    expect(filterOf('campaign=None&agent=none&type=NONE&language=none&voice=none')).toEqual({
      campaign: ['none'], agent: ['none'], type: ['none'], language: ['NONE'], voice: ['NONE'],
    });
  });

  it('leaves other parameters alone', () => {
    expect(filterOf('sort=x:y,&outcome=BUSY')).toEqual({ outcome: ['BUSY'] });
  });
});

const word = fc.stringMatching(/^[a-zA-Zа-я0-9,|:.%&=+ é😀"'_-]{1,12}$/u);
const operand = word.filter((w) => !w.includes('|') && !w.includes('..') && !w.endsWith('.') && !w.startsWith('.'));
const valueTest = fc.oneof(
  fc.record({ op: fc.constantFrom('eq', 'ne', 'contains', 'starts', 'gt', 'lte'), operand }),
  fc.record({ op: fc.constant('between'), low: operand, high: operand }),
  fc.record({ op: fc.constant('in'), operands: fc.array(operand, { minLength: 1, maxLength: 3 }) }),
  fc.record({ op: fc.constantFrom('empty', 'present') }),
);
const named = fc.uniqueArray(fc.record({ name: word, tests: fc.array(valueTest, { minLength: 1, maxLength: 3 }) }), {
  selector: ({ name }) => name, minLength: 1, maxLength: 2,
});
const filters = fc.record(
  {
    outcome: fc.array(fc.constantFrom('BUSY', 'ANSWERED'), { minLength: 1, maxLength: 2 }),
    q: fc.array(word.filter((w) => w.trim() === w && w !== ''), { minLength: 1, maxLength: 2 }),
    from: fc.constantFrom('2026-01-01', '2026-01-01T00:00:00+05:00', '-7d', 'today', '-1m'),
    duration: fc.array(fc.record({ op: fc.constantFrom('eq', 'lt'), operand: fc.integer() }), { minLength: 1, maxLength: 2 }),
    variables: named,
    reports: named,
    not: fc.record({ outcome: fc.constant(['BUSY']), variables: named }, { requiredKeys: ['outcome'] }),
  },
  { requiredKeys: [] },
);

describe('encodeFilter', () => {
  it('writes what decodeFilter reads back', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const read = decodeFilter(encodeFilter(filter as Filter).toString(), []);
        expect(read).toEqual({ filter, problems: [] });
      }),
    );
  });

  it('survives the decoded parameters of a page', () => {
    const filter: Filter = { outcome: ['BUSY', 'FAILED'], variables: [{ name: 'a b', tests: [{ op: 'gt', operand: '5' }] }] };
    const query = queryOfSearchParams({ outcome: ['BUSY', 'FAILED'], 'var.a b': 'gt:5', phone: '', q: undefined });
    expect(decodeFilter(query, [])).toEqual({ filter, problems: [] });
    expect(decodeFilter(queryOfSearchParams({ outcome: 'BUSY,FAILED' }), []).filter).toEqual({ outcome: ['BUSY', 'FAILED'] });
  });
});
