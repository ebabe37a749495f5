import type { FilterCondition, NamedField, NumberField } from './filter-parts';
import type { NumberTest, ValueTest } from './value-test';
import { numberOf } from './number-of';

export const DRAFT_OPS = ['eq', 'ne', 'contains', 'notContains', 'starts', 'gt', 'gte', 'lt', 'lte', 'between', 'empty', 'present'] as const;
export type DraftOp = (typeof DRAFT_OPS)[number];

/** What an editor of tests shows: one operator, and the values or bounds that it needs; the others keep what was typed. */
export type Draft = { op: DraftOp; values: string[]; low: string; high: string };

export type DraftTarget = { kind: 'numbers'; field: NumberField } | { kind: 'named'; field: NamedField; name: string };
type TestsCondition = Extract<FilterCondition, { kind: 'numbers' | 'named' }>;

/** The ops that tests of a kind can have, in the order of a menu. */
export function opsOf(kind: 'number' | 'date' | 'boolean' | 'text'): readonly DraftOp[] {
  switch (kind) {
    case 'number':
      return ['between', 'eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'empty', 'present'];
    case 'date':
      return ['eq', 'ne', 'between', 'gte', 'lte', 'contains', 'starts', 'empty', 'present'];
    case 'boolean':
      return ['eq', 'ne', 'empty', 'present'];
    case 'text':
      return ['eq', 'ne', 'contains', 'notContains', 'starts', 'between', 'empty', 'present'];
  }
}

/** The condition that a draft means; null while it says too little, or no number where one is needed. */
export function conditionOf(target: DraftTarget, draft: Draft): { condition: TestsCondition; negated: boolean } | null {
  const tests = testsOf(draft, { isNumber: target.kind === 'numbers' });
  if (tests.length === 0) return null;
  const negated = draft.op === 'ne' || draft.op === 'notContains';
  if (target.kind === 'named') return { condition: { ...target, tests }, negated };
  const numbers = tests.map(withNumbers).filter((test) => test !== null);
  return numbers.length === tests.length ? { condition: { ...target, tests: numbers }, negated } : null;
}

function testsOf({ op, values, low, high }: Draft, { isNumber }: { isNumber: boolean }): ValueTest[] {
  const [from, to] = [low.trim(), high.trim()];
  switch (op) {
    case 'empty':
    case 'present':
      return [{ op }];
    case 'eq':
    case 'ne':
      return (isNumber ? [from] : values).filter((value) => value !== '').map((operand) => ({ op: 'eq', operand }));
    case 'between':
      if (from !== '' && to !== '') return [{ op, low: from, high: to }];
      return from !== '' ? [{ op: 'gte', operand: from }] : to !== '' ? [{ op: 'lte', operand: to }] : [];
    default:
      return from === '' ? [] : [{ op: op === 'notContains' ? 'contains' : op, operand: from }];
  }
}

function withNumbers(test: ValueTest): NumberTest | null {
  if (test.op === 'empty' || test.op === 'present') return test;
  if (test.op === 'between') {
    const [low, high] = [numberOf(test.low), numberOf(test.high)];
    return low === null || high === null ? null : { op: test.op, low, high };
  }
  if (test.op === 'in' || test.op === 'contains' || test.op === 'starts') return null;
  const operand = numberOf(test.operand);
  return operand === null ? null : { op: test.op, operand };
}

/** What an editor shows of a condition. Of several tests with operators it shows the first; several equalities are its values. */
export function draftOf({ tests, negated }: { tests: readonly (NumberTest | ValueTest)[]; negated: boolean }): Draft {
  const draft = { values: [] as string[], low: '', high: '' };
  const [first] = tests;
  if (first === undefined) return { ...draft, op: 'eq' };
  switch (first.op) {
    case 'empty':
    case 'present':
      return { ...draft, op: first.op };
    case 'between':
      return { ...draft, op: 'between', low: String(first.low), high: String(first.high) };
    case 'in':
      return { ...draft, op: negated ? 'ne' : 'eq', values: first.operands.map(String), low: String(first.operands[0] ?? '') };
    case 'eq':
    case 'ne': {
      const values = tests.flatMap((test) => (test.op === first.op ? [String(test.operand)] : []));
      const isNot = (first.op === 'ne') !== negated;
      return { ...draft, op: isNot ? 'ne' : 'eq', values, low: String(first.operand) };
    }
    default:
      return { ...draft, op: first.op === 'contains' && negated ? 'notContains' : first.op, low: String(first.operand) };
  }
}
