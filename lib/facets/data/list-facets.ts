import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { type FacetGroup, foldFacets } from '../fold-facets';
import { withoutFields } from '../leave-out';
import { type Names, wordOf } from '../facet-words';
import { FACET_FIELDS, type FacetCounts, type FacetField, type FacetRows } from '../types';
import { rowSource } from './drawn-values';
import { loadNames } from './load-names';

/** Combinations that are folded in memory. Beyond it (results that never repeat) each field is counted by the database on its own. */
const MOST_GROUPS = 20_000;

type GroupRow = Partial<Record<FacetField, string | number | bigint | null>> & { rowCount: number | bigint };

/**
 * The values of fields with the number of calls or attempts that have them (docs/metrics.md, "Facets"): each field is counted under the
 * whole filter but its own, so that its other values can be chosen too. Rows that have no value count as `none`. Nothing matched: no
 * values. All of it is one statement: the fields' own filters are applied to groups of rows that share their values.
 */
export async function listFacets(viewer: Viewer, { filter, rows, fields = FACET_FIELDS, timeZone }: {
  filter: Filter;
  rows: FacetRows;
  fields?: readonly FacetField[];
  timeZone?: string;
}): Promise<FacetCounts> {
  const zone = timeZone ?? (await getTimeZone());
  const count = (others: Filter, grouped: readonly FacetField[]) =>
    countGroups(rows, { grouped, where: whereOf(rows)(others, { viewer, timeZone: zone }), most: MOST_GROUPS });
  const groups = await count(withoutFields(filter, fields), fields);
  if (groups.length <= MOST_GROUPS) return foldFacets(await inWords(groups, fields), { fields, filter });
  const single = await Promise.all(fields.map(async (field) =>
    foldFacets(await inWords(await count(withoutFields(filter, [field]), [field]), [field]), { fields: [field], filter })));
  return { total: single[0]?.total ?? 0, facets: Object.assign({}, ...single.map(({ facets }) => facets)) };
}

const whereOf = (rows: FacetRows) => (rows === 'calls' ? callWhere : attemptWhere);

/** The most frequent combinations first. */
async function countGroups(rows: FacetRows, { grouped, where, most }: {
  grouped: readonly FacetField[];
  where: Prisma.Sql;
  most: number;
}): Promise<GroupRow[]> {
  const columns = grouped.map((field) => (rows === 'calls' ? CALL_COLUMNS : ATTEMPT_COLUMNS)[field]);
  const named = columns.map((column, index) => Prisma.sql`${column} AS ${FIELD_NAMES[grouped[index] ?? 'outcome']}`);
  return reader().$queryRaw<GroupRow[]>`
    SELECT ${Prisma.join([...named, Prisma.sql`COUNT(*) AS "rowCount"`])} FROM ${rowSource(rows)} WHERE ${where}
    GROUP BY ${Prisma.join(columns)} ORDER BY "rowCount" DESC LIMIT ${most + 1}`;
}

async function inWords(rows: readonly GroupRow[], fields: readonly FacetField[]): Promise<FacetGroup[]> {
  const idsOf = (field: 'campaign' | 'agent') => [...new Set(rows.flatMap((row) => (row[field] == null ? [] : Number(row[field]))))];
  const names: Names = await loadNames({ campaignIds: idsOf('campaign'), agentIds: idsOf('agent') });
  return rows.map((row) => ({
    words: Object.fromEntries(fields.map((field) => [field, wordOf(field, row[field] ?? null, names)])),
    count: Number(row.rowCount),
  }));
}

const CALL_COLUMNS: Record<FacetField, Prisma.Sql> = {
  outcome: Prisma.sql`c.outcome`,
  result: Prisma.sql`c.result`,
  sentiment: Prisma.sql`c.sentiment`,
  language: Prisma.sql`c.final_language`,
  initialLanguage: Prisma.sql`c.initial_language`,
  agent: Prisma.sql`c.agent_id`,
  campaign: Prisma.sql`c.campaign_id`,
  voice: Prisma.sql`c.voice_gender`,
  type: Prisma.sql`c.type`,
  callStatus: Prisma.sql`c.call_status`,
};
const ATTEMPT_COLUMNS: Record<FacetField, Prisma.Sql> = {
  outcome: Prisma.sql`a.outcome`,
  result: Prisma.sql`a.result`,
  sentiment: Prisma.sql`a.sentiment`,
  language: Prisma.sql`a.final_language`,
  initialLanguage: Prisma.sql`a.initial_language`,
  agent: Prisma.sql`a.agent_id`,
  campaign: Prisma.sql`c.campaign_id`,
  voice: Prisma.sql`a.voice_gender`,
  type: Prisma.sql`c.type`,
  callStatus: Prisma.sql`a.call_status`,
};
const FIELD_NAMES: Record<FacetField, Prisma.Sql> = {
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
