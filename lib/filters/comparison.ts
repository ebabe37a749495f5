import { Prisma } from '@/prisma/sqlite/client/client';
import { foldText } from '@/lib/format/fold-text';
import { numberOf } from './number-of';
import type { NumberTest, ValueTest } from './value-test';

const NEVER = Prisma.sql`1 = 0`;

const OPERATORS = {
  eq: Prisma.sql`=`, gt: Prisma.sql`>`, gte: Prisma.sql`>=`, lt: Prisma.sql`<`, lte: Prisma.sql`<=`,
};

/** OR of conditions; nothing holds for none. */
export function anyOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? NEVER : Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}

/** AND of conditions; none hold always. */
export function allOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`1 = 1` : Prisma.join(conditions, ' AND ');
}

/** `expression IN (…)`; nothing is in an empty list. */
export function isIn(expression: Prisma.Sql, list: readonly (string | number)[]): Prisma.Sql {
  return list.length === 0 ? NEVER : Prisma.sql`${expression} IN (${Prisma.join([...list])})`;
}

/** For LIKE with ESCAPE '\': a fragment anywhere (`starts` = at the beginning), its own `%`, `_` and `\` taken literally. */
export function patternOf(fragment: string, { starts = false } = {}): string {
  return `${starts ? '' : '%'}${fragment.replace(/[\\%_]/g, '\\$&')}%`;
}

/** For LIKE with ESCAPE '\': `*` is any characters, all else taken literally. */
export function wildcardPattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%');
}

/** A fragment of folded text or of digits: LIKE itself folds the case of ASCII on SQLite, and of nothing on PostgreSQL. */
export function matchesText(folded: Prisma.Sql, fragment: string, { starts = false } = {}): Prisma.Sql {
  return Prisma.sql`${folded} LIKE ${patternOf(fragment, { starts })} ESCAPE '\\'`;
}

/** A number column against a test; `ne` holds where there is no number. */
export function numberMatches(column: Prisma.Sql, test: NumberTest): Prisma.Sql {
  switch (test.op) {
    case 'empty':
      return Prisma.sql`${column} IS NULL`;
    case 'present':
      return Prisma.sql`${column} IS NOT NULL`;
    case 'ne':
      return Prisma.sql`(${column} IS NULL OR ${column} <> ${double(test.operand)})`;
    case 'in':
      return test.operands.length === 0 ? NEVER : Prisma.sql`${column} IN (${Prisma.join(test.operands.map(double))})`;
    case 'between':
      return Prisma.sql`(${column} >= ${double(test.low)} AND ${column} <= ${double(test.high)})`;
    default:
      return Prisma.sql`${column} ${OPERATORS[test.op]} ${double(test.operand)}`;
  }
}

/** PostgreSQL would read a bare parameter as what the column is, and refuse 1.5 where that is an integer. */
function double(number: number): Prisma.Sql {
  return Prisma.sql`CAST(${number} AS DOUBLE PRECISION)`;
}

/** The stored forms of a variable's or report's value. */
export type ValueColumns = { text: Prisma.Sql; folded: Prisma.Sql; number: Prisma.Sql };

/** A test without its negation: `ne` and `empty` are the absence of an `eq` and of any `present` value. */
export function positiveOf(test: ValueTest): { test: Exclude<ValueTest, { op: 'empty' }>; negated: boolean } {
  if (test.op === 'empty') return { test: { op: 'present' }, negated: true };
  if (test.op === 'ne') return { test: { op: 'eq', operand: test.operand }, negated: true };
  return { test, negated: false };
}

/** One stored value against a positive test. */
export function valueMatches(columns: ValueColumns, test: Exclude<ValueTest, { op: 'empty' }>): Prisma.Sql {
  switch (test.op) {
    case 'present':
      return Prisma.sql`${columns.text} <> ''`;
    case 'in':
      return anyOf(test.operands.map((operand) => compare(columns, 'eq', operand)));
    case 'between':
      return Prisma.sql`(${compare(columns, 'gte', test.low)} AND ${compare(columns, 'lte', test.high)})`;
    case 'contains':
    case 'starts':
      return matchesText(columns.folded, foldText(test.operand), { starts: test.op === 'starts' });
    case 'ne':
      return Prisma.sql`NOT ${compare(columns, 'eq', test.operand)}`;
    default:
      return compare(columns, test.op, test.operand);
  }
}

/** By number when both sides are numbers, else by folded text. Equality of integers beyond 2^53 is that of their digits (trap 24). */
function compare({ folded, number }: ValueColumns, op: keyof typeof OPERATORS, operand: string): Prisma.Sql {
  const byText = compareText(folded, op, foldText(operand));
  const asNumber = numberOf(operand);
  const inexact = op === 'eq' && asNumber !== null && Math.abs(asNumber) > Number.MAX_SAFE_INTEGER;
  if (asNumber === null || inexact) return byText;
  return Prisma.sql`(${number} ${OPERATORS[op]} ${double(asNumber)} OR (${number} IS NULL AND ${byText}))`;
}

/**
 * PostgreSQL refuses an index entry of more than 2.7 kB, so its indexes hold the beginning of folded text only; SQLite's hold all of it.
 * The number stands in the statement as it stands in the index, so that one is known by the other.
 */
const INDEXED_CHARACTERS = 100;

function compareText(folded: Prisma.Sql, op: keyof typeof OPERATORS, operand: string): Prisma.Sql {
  const whole = Prisma.sql`${folded} ${OPERATORS[op]} ${operand}`;
  if (op !== 'eq') return whole;
  const beginning = [...operand].slice(0, INDEXED_CHARACTERS).join('');
  return Prisma.sql`(${whole} AND substr(${folded}, 1, 100) = ${beginning})`;
}
