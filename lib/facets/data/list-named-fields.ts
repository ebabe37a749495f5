import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { inferKind } from '@/lib/variables/column-kind';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { NamedField, NamedFields, NamedKind } from '../types';

/** A spreadsheet has at most 16 384 columns; a menu shows far fewer. */
const MOST_DEFINITIONS = 2_000;

/** So many of a definition's values tell its kind. */
const SAMPLE = 200;

/** As many parts as one statement takes on both databases. */
const PARTS_AT_ONCE = 100;

type Definition = { id: number; name: string; columnNumber: number | null };

/**
 * The names of variables and reports that stand in some campaigns (uuids; none given = all that the viewer may see), each once: variables
 * by column number, then by name; reports by name. Kinds are inferred from a sample of 200 filled values per definition.
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
    reader().reportDefinition.findMany({
      where: narrowed ? { reports: { some: { attempt: { campaign: { AND: ofCampaigns } } } } } : {},
      select: { id: true, name: true }, orderBy: { id: 'desc' }, take: MOST_DEFINITIONS,
    }),
  ]);
  return {
    variables: await withKinds('var', variables),
    reports: await withKinds('report', reports.map((report) => ({ ...report, columnNumber: null }))),
  };
}

type KindRow = { id: number; filled: number; numbers: number; booleans: number; dateLike: number; smallest: string | null; largest: string | null };

async function withKinds(kind: NamedKind, definitions: readonly Definition[]): Promise<NamedField[]> {
  const kinds = new Map((await sampleKinds(kind, definitions)).map((row) => [row.id, row]));
  const byName = new Map<string, { columnNumber: number | null; rows: KindRow[] }>();
  for (const { id, name, columnNumber } of definitions) {
    const held = byName.get(name) ?? { columnNumber: null, rows: [] };
    const row = kinds.get(id);
    byName.set(name, { columnNumber: smaller(held.columnNumber, columnNumber), rows: row ? [...held.rows, row] : held.rows });
  }
  return [...byName].map(([name, { columnNumber, rows }]) => ({ name, columnNumber, kind: kindOf(rows) })).sort(byPlace);
}

function kindOf(rows: readonly KindRow[]): NamedField['kind'] {
  const sum = (figure: 'filled' | 'numbers' | 'booleans' | 'dateLike') => rows.reduce((total, row) => total + row[figure], 0);
  const examples = rows.flatMap(({ smallest, largest }) => [smallest, largest]).filter((text) => text !== null);
  return inferKind({ filled: sum('filled'), numbers: sum('numbers'), booleans: sum('booleans'), dateLike: sum('dateLike') }, examples);
}

async function sampleKinds(kind: NamedKind, definitions: readonly Definition[]): Promise<KindRow[]> {
  const rows: KindRow[] = [];
  for (let from = 0; from < definitions.length; from += PARTS_AT_ONCE) {
    const parts = definitions.slice(from, from + PARTS_AT_ONCE).map(({ id }) => sampled(kind, id));
    rows.push(...(await reader().$queryRaw<RawFigures<KindRow>[]>`${Prisma.join(parts, ' UNION ALL ')}`).map(withNumbers<KindRow>));
  }
  return rows;
}

function sampled(kind: NamedKind, id: number): Prisma.Sql {
  const values = kind === 'var'
    ? Prisma.sql`SELECT text, kind, number FROM variable_values WHERE definition_id = ${id} AND text <> '' LIMIT ${SAMPLE}`
    : Prisma.sql`SELECT result AS text, kind, number FROM reports WHERE definition_id = ${id} AND result <> '' LIMIT ${SAMPLE}`;
  return Prisma.sql`SELECT CAST(${id} AS INTEGER) AS id, COUNT(*) AS filled, COUNT(s.number) AS numbers,
      COUNT(CASE WHEN s.kind = 'boolean' THEN 1 END) AS booleans,
      COUNT(CASE WHEN s.text LIKE '____-__-__%' OR s.text LIKE '__.__.____%' OR s.text LIKE '__/__/____%' THEN 1 END) AS "dateLike",
      MIN(s.text) AS smallest, MAX(s.text) AS largest
    FROM (${values}) s`;
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function byPlace(a: NamedField, b: NamedField): number {
  const [left, right] = [a.columnNumber ?? Infinity, b.columnNumber ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}
