import type { NumberTest, ValueTest } from './value-test';

/** `op:value` as `decodeFilter` reads it; a number without an operator would do for `eq`, a text might look like one. */
export function encodeTest(test: ValueTest | NumberTest): string {
  switch (test.op) {
    case 'empty':
    case 'present':
      return test.op;
    case 'between':
      return `between:${test.low}..${test.high}`;
    case 'in':
      return `in:${test.operands.join('|')}`;
    default:
      return typeof test.operand === 'number' && test.op === 'eq' ? String(test.operand) : `${test.op}:${test.operand}`;
  }
}
