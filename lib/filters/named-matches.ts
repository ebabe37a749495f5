import 'server-only';
import { Prisma } from '@/prisma/sqlite/client/client';
import { anyOf, positiveOf, valueMatches } from './comparison';
import type { NamedTests } from './value-test';

/**
 * How values are looked up: for tests that are `asked`, row by row (a list in its order stops at the end of its page: right where many rows
 * pass); for all others the rows that pass are gathered first (right where few do, and for counts).
 */
export type Asked = 'all' | ReadonlySet<NamedTests>;

const VARIABLE = { text: Prisma.sql`v.text`, folded: Prisma.sql`v.folded`, number: Prisma.sql`v.number` };
const REPORT = { text: Prisma.sql`r.result`, folded: Prisma.sql`r.folded`, number: Prisma.sql`r.number` };

const isAsked = (named: NamedTests, asked: Asked | undefined): boolean => asked === 'all' || asked?.has(named) === true;

/** Columns that share the name all count: one of their values must fit; for `ne` and `empty` none may (an absent one is fine). */
export function variableMatches(named: NamedTests, asked?: Asked): Prisma.Sql {
  return anyOf(named.tests.map((given) => {
    const { test, negated } = positiveOf(given);
    const fits = Prisma.sql`v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${named.name}) AND ${valueMatches(VARIABLE, test)}`;
    const found = isAsked(named, asked)
      ? Prisma.sql`EXISTS (SELECT 1 FROM variable_values v WHERE v.call_id = c.id AND ${fits})`
      : Prisma.sql`c.id IN (SELECT v.call_id FROM variable_values v WHERE ${fits})`;
    return negated ? Prisma.sql`NOT ${found}` : found;
  }));
}

/** The same of the reports of an attempt; one that does not exist (null) has none. */
export function reportMatches(attemptId: Prisma.Sql, named: NamedTests, asked?: Asked): Prisma.Sql {
  return anyOf(named.tests.map((given) => {
    const { test, negated } = positiveOf(given);
    const fits = Prisma.sql`r.definition_id IN (SELECT id FROM report_definitions WHERE name = ${named.name}) AND ${valueMatches(REPORT, test)}`;
    const found = isAsked(named, asked)
      ? Prisma.sql`EXISTS (SELECT 1 FROM reports r WHERE r.attempt_id = ${attemptId} AND ${fits})`
      : Prisma.sql`${attemptId} IN (SELECT r.attempt_id FROM reports r WHERE ${fits})`;
    return negated ? Prisma.sql`(${found}) IS NOT TRUE` : found;
  }));
}

/** A value that fits a test, at most `most` times; for finding out whether many do. */
export function fittingValues(kind: 'variables' | 'reports', { name, tests }: NamedTests, most: number): Prisma.Sql {
  const positive = tests.map((given) => positiveOf(given).test);
  return kind === 'variables'
    ? Prisma.sql`SELECT 1 FROM variable_values v WHERE v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${name})
        AND ${anyOf(positive.map((test) => valueMatches(VARIABLE, test)))} LIMIT ${most}`
    : Prisma.sql`SELECT 1 FROM reports r WHERE r.definition_id IN (SELECT id FROM report_definitions WHERE name = ${name})
        AND ${anyOf(positive.map((test) => valueMatches(REPORT, test)))} LIMIT ${most}`;
}
