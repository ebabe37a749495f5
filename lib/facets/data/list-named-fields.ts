import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { listLatestReports } from '@/lib/reports/data/list-report-names';
import { inferKind } from '@/lib/variables/column-kind';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { NamedField, NamedFields, NamedKind } from '../types';

/** A spreadsheet has at most 16 384 columns; a menu shows far fewer. */
const MOST_DEFINITIONS = 2_000;

/** So many different values from either end of their order tell a definition's kind: letters come after all numbers. */
const SAMPLE = 12;

/** As many as one statement takes on both databases. */
const DEFINITIONS_AT_ONCE = 500;

type Definition = { id: number; name: string; columnNumber: number | null };

/**
 * The names of variables and reports that stand in some campaigns (uuids; none given = all that the viewer may see), each once: variables
 * by column number, then by name; reports by name, of some campaigns those of their latest attempts. Kinds are inferred from the 12 smallest
 * and the 12 largest different values of each definition.
 */
export async function listNamedFields(viewer: Viewer, { campaign = [] }: { campaign?: readonly string[] } = {}): Promise<NamedFields> {
  const scope = inCampaignScope(viewer).campaign;
  const uuids = campaign.map((uuid) => uuid.toLowerCase());
  const ofCampaigns: Prisma.CampaignWhereInput[] = [...(scope ? [scope] : []), ...(uuids.length > 0 ? [{ uuid: { in: uuids } }] : [])];
  const narrowed = ofCampaigns.length > 0;
  const [variables, reports] = await Promise.all([
    reader().variableDefinition.findMany({
      where: narrowed ? { campaign: { AND: ofCampaigns } } : {},
      select: { id: true, name: true, columnNumber: true }, orderBy: { id: 'desc' }, take: MOST_DEFINITIONS,
    }),
    narrowed ? listLatestReports(viewer, uuids) : reader().reportDefinition.findMany({
      select: { id: true, name: true }, orderBy: { id: 'desc' }, take: MOST_DEFINITIONS,
    }),
  ]);
  return {
    variables: await withKinds('var', variables),
    reports: await withKinds('report', reports.map((report) => ({ ...report, columnNumber: null }))),
  };
}

type SampleRow = { id: number | bigint; folded: string; number: number | null; kind: string };

async function withKinds(kind: NamedKind, definitions: readonly Definition[]): Promise<NamedField[]> {
  const samples = await sampleValues(kind, definitions);
  const byName = new Map<string, { columnNumber: number | null; values: SampleRow[] }>();
  for (const { id, name, columnNumber } of definitions) {
    const held = byName.get(name) ?? { columnNumber: null, values: [] };
    byName.set(name, { columnNumber: smaller(held.columnNumber, columnNumber), values: [...held.values, ...(samples.get(id) ?? [])] });
  }
  return [...byName].map(([name, { columnNumber, values }]) => ({ name, columnNumber, kind: kindOf(values) })).sort(byPlace);
}

function kindOf(values: readonly SampleRow[]): NamedField['kind'] {
  const count = (is: (row: SampleRow) => boolean) => values.filter(is).length;
  const counts = { filled: values.length, numbers: count(({ number }) => number !== null), booleans: count(({ kind }) => kind === 'boolean'), dateLike: values.length };
  // the T between day and time has been folded too
  return inferKind(counts, values.map(({ folded }) => folded.toUpperCase()));
}

async function sampleValues(kind: NamedKind, definitions: readonly Definition[]): Promise<ReadonlyMap<number, SampleRow[]>> {
  const samples = new Map<number, SampleRow[]>();
  for (let from = 0; from < definitions.length; from += DEFINITIONS_AT_ONCE) {
    const ids = definitions.slice(from, from + DEFINITIONS_AT_ONCE).map(({ id }) => id);
    for (const row of await reader().$queryRaw<SampleRow[]>`${sampled(kind, ids)}`)
      samples.set(Number(row.id), [...(samples.get(Number(row.id)) ?? []), row]);
  }
  return samples;
}

/** Steps from value to value along the index by definition and folded text: 48 look-ups a definition, however many values it has. */
function sampled(kind: NamedKind, ids: readonly number[]): Prisma.Sql {
  const values = kind === 'var' ? Prisma.sql`variable_values` : Prisma.sql`reports`;
  const definitions = kind === 'var' ? Prisma.sql`variable_definitions` : Prisma.sql`report_definitions`;
  const walk = (name: Prisma.Sql, end: Prisma.Sql, beyond: Prisma.Sql) => Prisma.sql`${name}(id, folded, place) AS (
      SELECT d.id, (SELECT ${end}(v.folded) FROM ${values} v WHERE v.definition_id = d.id AND v.folded > ''), 1
      FROM ${definitions} d WHERE d.id IN (${Prisma.join(ids)})
      UNION ALL
      SELECT w.id, (SELECT ${end}(v.folded) FROM ${values} v WHERE v.definition_id = w.id AND v.folded ${beyond} w.folded), w.place + 1
      FROM ${name} w WHERE w.folded IS NOT NULL AND w.place < ${SAMPLE})`;
  const first = (column: Prisma.Sql) => Prisma.sql`(SELECT ${column} FROM ${values} v WHERE v.definition_id = s.id AND v.folded = s.folded LIMIT 1)`;
  return Prisma.sql`WITH RECURSIVE ${walk(Prisma.sql`low`, Prisma.sql`MIN`, Prisma.sql`>`)}, ${walk(Prisma.sql`high`, Prisma.sql`MAX`, Prisma.sql`<`)}
    SELECT s.id AS id, s.folded AS folded, ${first(Prisma.sql`v.number`)} AS number, ${first(Prisma.sql`v.kind`)} AS kind
    FROM (SELECT id, folded FROM low UNION SELECT id, folded FROM high) s WHERE s.folded <> ''`;
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function byPlace(a: NamedField, b: NamedField): number {
  const [left, right] = [a.columnNumber ?? Infinity, b.columnNumber ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}
