import 'server-only';
import { reader } from '@/lib/db/client';
import { fittingValues } from '../named-matches';
import type { Filter } from '../schema';
import type { NamedTests } from '../value-test';

/** Gathering so many rows takes some 30 ms; of so many among a million, a page of 500 is found by looking at a few thousand. */
const MANY = 20_000;

/**
 * The tests of a filter on variables and reports that so many values fit that a list does better to ask row by row
 * (lib/filters/named-matches). Says nothing of any row, so it needs no viewer.
 */
export async function findCommonTests({ variables = [], reports = [], not = {} }: Filter): Promise<ReadonlySet<NamedTests>> {
  const named = [
    ...[...variables, ...(not.variables ?? [])].map((tests) => ({ kind: 'variables' as const, tests })),
    ...[...reports, ...(not.reports ?? [])].map((tests) => ({ kind: 'reports' as const, tests })),
  ];
  const common = await Promise.all(named.map(async ({ kind, tests }) => {
    const [counted] = await reader().$queryRaw<{ fitting: number | bigint }[]>`
      SELECT COUNT(*) AS fitting FROM (${fittingValues(kind, tests, MANY)}) s`;
    return Number(counted?.fitting ?? 0) === MANY ? [tests] : [];
  }));
  return new Set(common.flat());
}
