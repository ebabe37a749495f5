import { z } from 'zod';
import { numberOf } from './number-of';

export type ComparisonOp = 'eq' | 'ne' | 'contains' | 'starts' | 'gt' | 'gte' | 'lt' | 'lte';

/** `op:value` on a variable or report. Numeric when both sides are numbers, else by text, case-insensitive. */
export type ValueTest =
  | { op: ComparisonOp; operand: string }
  | { op: 'between'; low: string; high: string }
  | { op: 'in'; operands: string[] }
  | { op: 'empty' }
  | { op: 'present' };

/** `op:number` on attempt, attempts, duration, billDuration. */
export type NumberTest =
  | { op: Exclude<ComparisonOp, 'contains' | 'starts'>; operand: number }
  | { op: 'between'; low: number; high: number }
  | { op: 'in'; operands: number[] }
  | { op: 'empty' }
  | { op: 'present' };

/** Tests of one variable (report); one of them must hold. */
export type NamedTests = { name: string; tests: ValueTest[] };

const COMPARISONS = ['eq', 'ne', 'contains', 'starts', 'gt', 'gte', 'lt', 'lte'] as const;
const LONGEST_OPERAND = 1_000;

const isComparison = (word: string): word is (typeof COMPARISONS)[number] => COMPARISONS.some((op) => op === word);

type Parsed = { test: ValueTest } | { problem: string };

/** `op:value`; a text that begins with no known operator is an `eq`, so that a value may hold colons. */
function parseTest(text: string): Parsed {
  if (/^(empty|present):?$/.test(text)) return { test: text.startsWith('empty') ? { op: 'empty' } : { op: 'present' } };
  const [, op = '', rest = ''] = /^([a-z]+):([^]*)$/.exec(text) ?? [];
  if (isComparison(op)) return { test: { op, operand: rest } };
  if (op === 'in') return { test: { op, operands: rest.split('|') } };
  if (op === 'between') {
    const [, low, high] = /^([^]*?)\.\.([^]*)$/.exec(rest) ?? [];
    return low && high ? { test: { op, low, high } } : { problem: '`between` is written between:a..b' };
  }
  return { test: { op: 'eq', operand: text } };
}

/** One value of a `var.` or `report.` parameter. */
export const valueTest = z
  .string()
  .max(LONGEST_OPERAND, `is longer than ${LONGEST_OPERAND} characters`)
  .transform((text, context): ValueTest => {
    const parsed = parseTest(text);
    if ('test' in parsed) return parsed.test;
    context.addIssue({ code: 'custom', message: parsed.problem });
    return z.NEVER;
  });

/** One value of a parameter that is tested as a number. */
export const numberTest = valueTest.transform((test, context): NumberTest => {
  const parsed = withNumbers(test);
  if (typeof parsed === 'object') return parsed;
  context.addIssue({ code: 'custom', message: parsed });
  return z.NEVER;
});

/** The same test on numbers, or what is wrong with it. */
function withNumbers(test: ValueTest): NumberTest | string {
  switch (test.op) {
    case 'empty':
    case 'present':
      return test;
    case 'contains':
    case 'starts':
      return `\`${test.op}\` does not apply to a number`;
    case 'between': {
      const [low, high] = [numberOf(test.low), numberOf(test.high)];
      return low === null || high === null ? `${test.low}..${test.high} is not a range of numbers` : { op: test.op, low, high };
    }
    case 'in': {
      const operands = test.operands.map(numberOf).filter((number) => number !== null);
      return operands.length === test.operands.length ? { op: test.op, operands } : `${test.operands.join('|')} is not a list of numbers`;
    }
    default: {
      const operand = numberOf(test.operand);
      return operand === null ? `${JSON.stringify(test.operand)} is not a number` : { op: test.op, operand };
    }
  }
}
