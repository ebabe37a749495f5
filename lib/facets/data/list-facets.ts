import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';
import { attemptSource, attemptWhere, callWhere, type FilterContext } from '@/lib/filters/where';
import { ATTEMPT_COLUMNS, CALL_COLUMNS } from '@/lib/filters/word-columns';
import { fitsAttemptFacets, fitsCallRollups } from '@/lib/rollups/fits-rollups';
import { ATTEMPT_FACET_ROLLUPS, CALL_ROLLUPS, TYPED_ATTEMPT_FACETS } from '@/lib/rollups/sources';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { type FacetGroup, foldFacets } from '../fold-facets';
import { withoutFields } from '../leave-out';
import { type Names, wordOf } from '../facet-words';
import { COLUMN_FACETS, type ColumnFacet, type FacetCounts, type FacetField, type FacetRows, WORK_FACETS } from '../types';
import { listWorkFacet } from './list-work-facet';
import { loadNames } from './load-names';

/** Combinations that are folded in memory. Beyond it (results that never repeat) each field is counted by the database on its own. */
const MOST_GROUPS = 20_000;

type GroupRow = Partial<Record<ColumnFacet, string | number | bigint | null>> & { rowCount: number | bigint };

/**
 * The values of fields with the number of calls or attempts that have them (docs/metrics.md, "Facets"): each field is counted under the
 * whole filter but its own, so that its other values can be chosen too. Rows that have no value count as `none`. Nothing matched: no
 * values. What stands in columns of the rows is one statement: the fields' own filters are applied to groups of rows that share their values.
 */
export async function listFacets(viewer: Viewer, { filter, rows, fields = COLUMN_FACETS, timeZone }: {
  filter: Filter;
  rows: FacetRows;
  fields?: readonly FacetField[];
  timeZone?: string;
}): Promise<FacetCounts> {
  const context: FilterContext = { viewer, timeZone: timeZone ?? (await getTimeZone()) };
  const [inColumns, ...ofWork] = await Promise.all([
    countColumns(context, { filter, rows, fields: fields.filter(isColumn) }),
    ...WORK_FACETS.filter((field) => fields.includes(field)).map(async (field) => {
      const others = withoutFields(filter, [field]);
      const countAll = async () => (await countColumns(context, { filter: others, rows, fields: [] })).total;
      return { [field]: await listWorkFacet(context, { filter: others, rows, field, countAll }) };
    }),
  ]);
  return { total: inColumns.total, facets: Object.assign({}, inColumns.facets, ...ofWork) as FacetCounts['facets'] };
}

const isColumn = (field: FacetField): field is ColumnFacet => !WORK_FACETS.some((work) => work === field);

type Counting = { filter: Filter; rows: FacetRows; fields: readonly ColumnFacet[] };

/** Of no field, the total alone. */
async function countColumns(context: FilterContext, counting: Counting): Promise<FacetCounts> {
  return counting.fields.length > 0 ? countFields(context, counting) : { ...(await countFields(context, { ...counting, fields: ['outcome'] })), facets: {} };
}

async function countFields(context: FilterContext, { filter, rows, fields }: Counting): Promise<FacetCounts> {
  const groups = await countGroups(context, { filter: withoutFields(filter, fields), rows, fields });
  if (groups.length <= MOST_GROUPS) return foldFacets(await inWords(groups, fields), { fields, filter });
  const single = await Promise.all(fields.map(async (field) =>
    foldFacets(await inWords(await countGroups(context, { filter: withoutFields(filter, [field]), rows, fields: [field] }), [field]), {
      fields: [field], filter,
    })));
  return { total: single[0]?.total ?? 0, facets: Object.assign({}, ...single.map(({ facets }) => facets)) };
}

/** The most frequent combinations first. */
async function countGroups(context: FilterContext, { filter, rows, fields }: Counting): Promise<GroupRow[]> {
  const columns = fields.map((field) => (rows === 'calls' ? CALL_FIELDS : ATTEMPT_FIELDS)[field]);
  const named = columns.map((column, index) => Prisma.sql`${column} AS ${FIELD_NAMES[fields[index] ?? 'outcome']}`);
  const where = rows === 'calls' ? callWhere(filter, context) : attemptWhere(filter, context);
  const { source, count } = sourceOf({ filter, rows, fields });
  return reader().$queryRaw<GroupRow[]>`
    SELECT ${Prisma.join([...named, Prisma.sql`${count} AS "rowCount"`])} FROM ${source} WHERE ${where}
    GROUP BY ${Prisma.join(columns)} ORDER BY "rowCount" DESC LIMIT ${MOST_GROUPS + 1}`;
}

/** Kept figures where they hold all that is asked about, else the rows themselves. */
function sourceOf({ filter, rows, fields }: Counting): { source: Prisma.Sql; count: Prisma.Sql } {
  if (rows === 'calls') {
    return fitsCallRollups(filter)
      ? { source: Prisma.sql`${CALL_ROLLUPS} c`, count: Prisma.sql`SUM(c.calls)` }
      : { source: Prisma.sql`calls c`, count: Prisma.sql`COUNT(*)` };
  }
  const asksType = fields.includes('type');
  if (fitsAttemptFacets(filter) && !asksType) return { source: Prisma.sql`${ATTEMPT_FACET_ROLLUPS} a`, count: Prisma.sql`SUM(a.attempts)` };
  return fitsCallRollups(filter)
    ? { source: TYPED_ATTEMPT_FACETS, count: Prisma.sql`SUM(a.attempts)` }
    : { source: attemptSource(filter, { withCalls: asksType }), count: Prisma.sql`COUNT(*)` };
}

async function inWords(rows: readonly GroupRow[], fields: readonly ColumnFacet[]): Promise<FacetGroup[]> {
  const idsOf = (field: 'campaign' | 'agent') => [...new Set(rows.flatMap((row) => (row[field] == null ? [] : Number(row[field]))))];
  const names: Names = await loadNames({ campaignIds: idsOf('campaign'), agentIds: idsOf('agent') });
  return rows.map((row) => ({
    words: Object.fromEntries(fields.map((field) => [field, wordOf(field, row[field] ?? null, names)])),
    count: Number(row.rowCount),
  }));
}

/** The columns that filters compare, and what is said of the call whichever rows are counted. */
const CALL_FIELDS: Record<ColumnFacet, Prisma.Sql> = { ...CALL_COLUMNS, campaign: Prisma.sql`c.campaign_id`, type: Prisma.sql`c.type` };
const ATTEMPT_FIELDS: Record<ColumnFacet, Prisma.Sql> = { ...ATTEMPT_COLUMNS, campaign: Prisma.sql`a.campaign_id`, type: Prisma.sql`c.type` };
const FIELD_NAMES: Record<ColumnFacet, Prisma.Sql> = {
  outcome: Prisma.sql`"outcome"`,
  result: Prisma.sql`"result"`,
  sentiment: Prisma.sql`"sentiment"`,
  language: Prisma.sql`"language"`,
  initialLanguage: Prisma.sql`"initialLanguage"`,
  agent: Prisma.sql`"agent"`,
  campaign: Prisma.sql`"campaign"`,
  voice: Prisma.sql`"voice"`,
  type: Prisma.sql`"type"`,
  callStatus: Prisma.sql`"callStatus"`,
};
