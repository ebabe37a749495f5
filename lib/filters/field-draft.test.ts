import { describe, expect, it } from 'vitest';
import { decodeFilter } from './codec';
import { encodeFilter } from './encode-filter';
import { conditionOf, type Draft, type DraftTarget, draftOf } from './field-draft';
import { filterParts, withCondition } from './filter-parts';

const CITY: DraftTarget = { kind: 'named', field: 'variables', name: 'city' };
const DURATION: DraftTarget = { kind: 'numbers', field: 'duration' };
const draft = (changes: Partial<Draft>): Draft => ({ op: 'eq', values: [], low: '', high: '', ...changes });

function queryOf(target: DraftTarget, changes: Partial<Draft>): string | null {
  const made = conditionOf(target, draft(changes));
  return made && decodeURIComponent(encodeFilter(withCondition({}, made.condition, made)).toString());
}

describe('a draft', () => {
  it.each<[DraftTarget, Partial<Draft>, string]>([
    [CITY, { values: ['Алматы', 'x,y'] }, 'var.city=eq:Алматы&var.city=eq:x,y'],
    [CITY, { op: 'ne', values: ['a'] }, 'var.city=ne:a'],
    [CITY, { op: 'ne', values: ['a', 'b'] }, 'not.var.city=eq:a&not.var.city=eq:b'],
    [CITY, { op: 'contains', low: ' ал ' }, 'var.city=contains:ал'],
    [CITY, { op: 'notContains', low: 'ал' }, 'not.var.city=contains:ал'],
    [CITY, { op: 'empty' }, 'var.city=empty'],
    [CITY, { op: 'between', low: '5', high: '7' }, 'var.city=between:5..7'],
    [CITY, { op: 'between', low: '5' }, 'var.city=gte:5'],
    [DURATION, { op: 'eq', low: '5' }, 'duration=5'],
    [DURATION, { op: 'ne', low: '5' }, 'duration=ne:5'],
    [DURATION, { op: 'between', high: '60' }, 'duration=lte:60'],
    [DURATION, { op: 'present' }, 'duration=present'],
  ])('%# means a condition of the grammar', (target, changes, query) => {
    expect(queryOf(target, changes)).toBe(query);
  });

  it('means nothing while it says too little', () => {
    expect(queryOf(CITY, {})).toBeNull();
    expect(queryOf(CITY, { values: [''] })).toBeNull();
    expect(queryOf(CITY, { op: 'contains', low: '  ' })).toBeNull();
    expect(queryOf(DURATION, { op: 'gt', low: 'many' })).toBeNull();
    expect(queryOf(DURATION, { op: 'between' })).toBeNull();
  });

  it('of a condition means that condition again', () => {
    for (const query of ['var.city=eq:a&var.city=eq:b', 'var.city=ne:a', 'not.var.city=eq:a&not.var.city=eq:b', 'not.var.city=contains:x', 'var.city=starts:x',
      'var.city=empty', 'var.city=between:1..2', 'duration=gte:5', 'duration=between:1..2', 'duration=7', 'duration=ne:7', 'duration=empty']) {
      const [part] = filterParts(decodeFilter(query, []).filter);
      if (part?.kind !== 'named' && part?.kind !== 'numbers') throw new Error('a condition with tests');
      expect(queryOf(part.kind === 'named' ? CITY : DURATION, draftOf(part))).toBe(query);
    }
  });
});
