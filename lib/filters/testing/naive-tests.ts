import type { NumberTest } from '../value-test';

/** One of the entries holds; nothing is asked by none. */
export function oneOf<V>(given: readonly V[] | undefined, holds: (entry: V) => boolean): boolean {
  return given === undefined || given.length === 0 || given.some(holds);
}

/** A number, or none, against a test. */
export function matchesNumber(held: number | null, test: NumberTest): boolean {
  if (held === null) return test.op === 'empty' || test.op === 'ne';
  switch (test.op) {
    case 'empty': return false;
    case 'present': return true;
    case 'eq': return held === test.operand;
    case 'ne': return held !== test.operand;
    case 'gt': return held > test.operand;
    case 'gte': return held >= test.operand;
    case 'lt': return held < test.operand;
    case 'lte': return held <= test.operand;
    case 'in': return test.operands.includes(held);
    case 'between': return held >= test.low && held <= test.high;
  }
}
