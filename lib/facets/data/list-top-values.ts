import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { matchesText } from '@/lib/filters/comparison';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { foldText } from '@/lib/format/fold-text';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { withoutNamed } from '../leave-out';
import type { FacetRows, NamedKind, TopValue } from '../types';
import { namedSource } from './drawn-values';
import { maskPhones, readHiddenVariables } from './mask-values';

export const MOST_TOP_VALUES = 50;

/** A longer text is no operand of the grammar. */
const LONGEST_VALUE = 1_000;

/**
 * The most frequent values of a variable or report that begin with a text (in any case; none given = all), at most 50, over the rows of
 * the filter without what it says of that name. Writings that a filter takes for one (9 and 9.0, АЛМАТЫ and Алматы) are one value. Empty
 * values are not listed. An unknown name has none, and one that is masked shows none; phones are masked for a `viewer`.
 */
export async function listTopValues(viewer: Viewer, { kind, name, filter, rows = 'calls', startsWith = '', limit = 20, timeZone }: {
  kind: NamedKind;
  name: string;
  filter: Filter;
  rows?: FacetRows;
  startsWith?: string;
  limit?: number;
  timeZone?: string;
}): Promise<TopValue[]> {
  if (kind === 'var' && (await readHiddenVariables(viewer))(name)) return [];
  const zone = timeZone ?? (await getTimeZone());
  const where = (rows === 'calls' ? callWhere : attemptWhere)(withoutNamed(filter, { kind, name }), { viewer, timeZone: zone });
  const { text, folded, number } = kind === 'var'
    ? { text: Prisma.sql`v.text`, folded: Prisma.sql`v.folded`, number: Prisma.sql`v.number` }
    : { text: Prisma.sql`r.result`, folded: Prisma.sql`r.folded`, number: Prisma.sql`r.number` };
  const begins = startsWith === '' ? Prisma.empty : Prisma.sql`AND ${matchesText(folded, foldText(startsWith), { starts: true })}`;
  const row = rows === 'calls' ? Prisma.sql`c.id` : Prisma.sql`a.id`;
  // equal as lib/filters/comparison compares: as numbers where that is exact, else as folded text
  const isExact = Prisma.sql`${number} IS NOT NULL AND ABS(${number}) <= ${Number.MAX_SAFE_INTEGER}`;
  const counted = await reader().$queryRaw<{ value: string; count: number | bigint }[]>`
    SELECT MIN(${text}) AS value, COUNT(DISTINCT ${row}) AS count FROM ${namedSource({ kind, name }, rows)}
    WHERE ${text} <> '' AND LENGTH(${text}) <= ${LONGEST_VALUE} ${begins} AND ${where}
    GROUP BY CASE WHEN ${isExact} THEN ${number} END, CASE WHEN ${isExact} THEN NULL ELSE ${folded} END
    ORDER BY count DESC, value LIMIT ${Math.min(Math.max(limit, 1), MOST_TOP_VALUES)}`;
  return maskPhones(viewer, counted.map(({ value, count }) => ({ value, count: Number(count) })));
}
