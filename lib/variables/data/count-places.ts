import 'server-only';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { foldText } from '@/lib/format/fold-text';
import { groupBy } from '@/lib/grouping/group-by';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import { Prisma } from '@/prisma/sqlite/client/client';

const TOP_VALUES = 10;

/** A value as one of its calls has it, with the calls that have it in any case. */
export type PlaceValue = { text: string; kind: string; calls: number };

/** Different values that are not empty, how many of them are numbers or look like days, and the ten most frequent. */
export type PlaceFigures = { filled: number; numbers: number; dateLike: number; values: PlaceValue[] };

/** As many parts as one statement takes on both databases, and few enough that two threads share the work. */
const PARTS_AT_ONCE = 20;

/**
 * The figures of columns, each given by its definitions (one in each campaign that has it). Read from the index on values, in its order,
 * which holds all but the writing: rows are looked up for the ten alone.
 */
export async function countPlaces(places: readonly (readonly number[])[]): Promise<PlaceFigures[]> {
  const counted = await rankAllValues(places);
  return figuresOf(places, counted, await loadWritings(places, counted));
}

/** Some calls `c`: what they meet, and whether these are so many that reading all values in the index's order is less than reading call by call. */
export type SomeCalls = { where: Prisma.Sql; areMany: boolean };

/** The same of some calls alone; null for a column that none of them has. */
export async function countPlacesOf({ where, areMany }: SomeCalls, places: readonly (readonly number[])[]): Promise<(PlaceFigures | null)[]> {
  if (places.length === 0) return [];
  const columns = places.flatMap((definitions, place) => definitions.map((id) => Prisma.sql`(CAST(${id} AS INTEGER), CAST(${place} AS INTEGER))`));
  // an empty value is none, but says that a call has the column
  const ranked = (await reader().$queryRaw<RawFigures<RankedRow>[]>`
    WITH matched AS MATERIALIZED (SELECT c.id FROM calls c WHERE ${where}),
      columns (definition_id, place) AS (VALUES ${Prisma.join(columns)}),
      grouped AS (${areMany ? groupedInOrder(places.flat()) : GROUPED_BY_CALL}),
      ranked AS (
        SELECT g.place, ROW_NUMBER() OVER (PARTITION BY g.place ORDER BY CASE WHEN g.folded = '' THEN 1 ELSE 0 END, g.calls DESC, g.folded) AS rank, g.folded, g.calls,
          g.call_id AS "callId", SUM(CASE WHEN g.folded = '' THEN 0 ELSE 1 END) OVER (PARTITION BY g.place) AS filled,
          SUM(g.is_number) OVER (PARTITION BY g.place) AS numbers, SUM(${IS_DATE_LIKE}) OVER (PARTITION BY g.place) AS "dateLike"
        FROM grouped g)
    SELECT * FROM ranked WHERE rank <= ${TOP_VALUES}`).map(withNumbers<RankedRow>);
  const filled = ranked.filter(({ folded }) => folded !== '');
  const figures = figuresOf(places, filled, await loadWritings(places, filled));
  const present = new Set(ranked.map(({ place }) => place));
  return figures.map((one, place) => (present.has(place) ? one : null));
}

const IS_NUMBER = Prisma.sql`MAX(CASE WHEN v.number IS NULL THEN 0 ELSE 1 END) AS is_number`;

const GROUPED_BY_CALL = Prisma.sql`
  SELECT p.place, COALESCE(v.folded, '') AS folded, COUNT(*) AS calls, MIN(v.call_id) AS call_id, ${IS_NUMBER}
  FROM matched m CROSS JOIN variable_values v CROSS JOIN columns p WHERE v.call_id = m.id AND p.definition_id = v.definition_id
  GROUP BY p.place, COALESCE(v.folded, '')`;

/** Each value of each definition comes once out of the index, without sorting. */
function groupedInOrder(definitions: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.place, COALESCE(e.folded, '') AS folded, SUM(e.calls) AS calls, MIN(e.call_id) AS call_id, MAX(e.is_number) AS is_number
    FROM (SELECT v.definition_id, v.folded, COUNT(*) AS calls, MIN(v.call_id) AS call_id, ${IS_NUMBER} FROM variable_values v
      WHERE v.definition_id IN ${dialect().listed([...definitions])} AND v.call_id IN (SELECT id FROM matched) GROUP BY v.definition_id, v.folded) e
    JOIN columns p ON p.definition_id = e.definition_id GROUP BY p.place, COALESCE(e.folded, '')`;
}

/** Of a group `g` of equal values. */
const IS_DATE_LIKE = Prisma.sql`CASE WHEN g.folded LIKE '____-__-__%' OR g.folded LIKE '__.__.____%' OR g.folded LIKE '__/__/____%' THEN 1 ELSE 0 END`;

async function rankAllValues(places: readonly (readonly number[])[]): Promise<RankedRow[]> {
  const starts = Array.from({ length: Math.ceil(places.length / PARTS_AT_ONCE) }, (_, index) => index * PARTS_AT_ONCE);
  const counted: RankedRow[] = [];
  const read = async (lane: number): Promise<void> => {
    for (const start of starts.filter((_, index) => index % 2 === lane)) {
      counted.push(...await rankValues(places.slice(start, start + PARTS_AT_ONCE), start));
    }
  };
  await Promise.all([read(0), read(1)]);
  return counted;
}

function figuresOf(places: readonly (readonly number[])[], counted: readonly RankedRow[], written: ReadonlyMap<string, Writing>): PlaceFigures[] {
  const byPlace = groupBy(counted, ({ place }) => place);
  return places.map((_, place) => {
    const ranked = (byPlace.get(place) ?? []).sort((a, b) => a.rank - b.rank);
    const { filled = 0, numbers = 0, dateLike = 0 } = ranked[0] ?? {};
    return { filled, numbers, dateLike, values: ranked.map((row) => ({ ...writing(row, written), calls: row.calls })) };
  });
}

type RankedRow = { place: number; rank: number; folded: string; calls: number; callId: number; filled: number; numbers: number; dateLike: number };

async function rankValues(places: readonly (readonly number[])[], firstPlace: number): Promise<RankedRow[]> {
  const parts = places.map((definitions, index) => Prisma.sql`SELECT * FROM (
    SELECT CAST(${firstPlace + index} AS INTEGER) AS place, ROW_NUMBER() OVER (ORDER BY g.calls DESC, g.folded) AS rank, g.folded, g.calls,
      g.call_id AS "callId", COUNT(*) OVER () AS filled, SUM(g.is_number) OVER () AS numbers,
      SUM(${IS_DATE_LIKE}) OVER () AS "dateLike"
    FROM (${grouped(definitions)}) g ORDER BY 2 LIMIT ${TOP_VALUES}) p`);
  return (await reader().$queryRaw<RawFigures<RankedRow>[]>`${Prisma.join(parts, ' UNION ALL ')}`).map(withNumbers<RankedRow>);
}

/** Of one definition the groups come as the index has them, without sorting; of several, those of each are put together. */
function grouped(definitions: readonly number[]): Prisma.Sql {
  const [only, ...others] = definitions;
  const figures = Prisma.sql`folded, COUNT(*) AS calls, MIN(call_id) AS call_id, MAX(CASE WHEN number IS NULL THEN 0 ELSE 1 END) AS is_number`;
  if (others.length === 0) return Prisma.sql`SELECT ${figures} FROM variable_values WHERE definition_id = ${only} AND folded <> '' GROUP BY folded`;
  return Prisma.sql`SELECT e.folded, SUM(e.calls) AS calls, MIN(e.call_id) AS call_id, MAX(e.is_number) AS is_number FROM (
    SELECT definition_id, ${figures} FROM variable_values WHERE definition_id IN ${dialect().listed([...definitions])} AND folded <> ''
    GROUP BY definition_id, folded) e GROUP BY e.folded`;
}

type Writing = { text: string; kind: string };

/** What the calls of ranked values wrote, by call, place and folded form. */
async function loadWritings(places: readonly (readonly number[])[], ranked: readonly RankedRow[]): Promise<ReadonlyMap<string, Writing>> {
  if (ranked.length === 0) return new Map();
  const placeOf = new Map(places.flatMap((definitions, place) => definitions.map((id) => [id, place] as const)));
  const rows = await reader().$queryRaw<{ callId: number | bigint; definitionId: number | bigint; text: string | null; kind: string }[]>`
    SELECT call_id AS "callId", definition_id AS "definitionId", text, kind FROM variable_values
    WHERE call_id IN ${dialect().listed([...new Set(ranked.map(({ callId }) => callId))])} AND text <> ''`;
  return new Map(rows.flatMap(({ callId, definitionId, text, kind }) => {
    const place = placeOf.get(Number(definitionId));
    return place === undefined || text === null ? [] : [[keyOf({ callId: Number(callId), place, folded: foldText(text) }), { text, kind }] as const];
  }));
}

/** The folded form where the call was changed in between. */
function writing(row: RankedRow, written: ReadonlyMap<string, Writing>): Writing {
  return written.get(keyOf(row)) ?? { text: row.folded, kind: 'string' };
}

const keyOf = ({ callId, place, folded }: Pick<RankedRow, 'callId' | 'place' | 'folded'>): string => `${callId} ${place} ${folded}`;
