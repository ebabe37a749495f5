import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { countCalls } from '@/lib/calls/data/count-calls';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { typedJson } from '@/lib/format/typed-json';
import { groupBy } from '@/lib/grouping/group-by';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import { isOfCampaigns } from '@/lib/rollups/fits-rollups';
import { getTimeZone } from '@/lib/settings/data';
import { inferKind } from '../column-kind';
import { byColumn, type ColumnPlace } from '../column-order';
import type { VariableSummary } from '../types';
import { countPlaces, countPlacesOf, type PlaceFigures, type PlaceValue, type SomeCalls } from './count-places';

/**
 * The variables of the calls that a filter means, by column number (without one last) and name; variables of
 * several campaigns with the same name and number are one. Empty values (null, '') count for nothing; writings that differ in case alone
 * are one value, as they are to a filter, and shown as the earliest call has it. `text` unless all values are of one kind.
 */
export async function listVariables(viewer: Viewer, filter: Filter): Promise<VariableSummary[]> {
  const campaigns = { campaign: filter.campaign, not: { campaign: filter.not?.campaign } };
  const places = [...groupBy(await listDefinitions(viewer, campaigns), ({ name, columnNumber, occurrence }) =>
    JSON.stringify([name, columnNumber, occurrence])).values()];
  const ids = places.map((definitions) => definitions.map(({ id }) => id));
  // of whole campaigns the index on values says it all
  const figures = isOfCampaigns(filter) ? await countPlaces(ids) : await countPlacesOf(await someCalls(viewer, { filter, campaigns }), ids);
  return places.flatMap((definitions, index) => definitions.slice(0, 1).map((place) => ({ place, counted: figures[index] ?? null })))
    .sort((a, b) => byColumn(a.place, b.place))
    .flatMap(({ place, counted }) => (counted === null ? [] : [summarise(place, counted)]));
}

/** One in so many calls, from which on the index on values is read whole: measured, with 17 and with 118 columns. */
const MANY = 10;

/** The calls of a filter, out of those of its campaigns; counting them ends where they are many. */
async function someCalls(viewer: Viewer, { filter, campaigns }: { filter: Filter; campaigns: Filter }): Promise<SomeCalls> {
  const [timeZone, all] = await Promise.all([getTimeZone(), countCalls(viewer, campaigns)]);
  const where = callWhere(filter, { viewer, timeZone });
  const enough = Math.ceil(all / MANY);
  const [matched] = await reader().$queryRaw<{ calls: number | bigint }[]>`
    SELECT COUNT(*) AS calls FROM (SELECT 1 FROM calls c WHERE ${where} LIMIT ${enough}) m`;
  return { where, areMany: Number(matched?.calls ?? 0) >= enough };
}

type Definition = ColumnPlace & { id: number };

/** Those that some call has. A call has the definitions of its own campaign, so that `c`, of which the filter speaks, is the definition here. */
async function listDefinitions(viewer: Viewer, filter: Filter): Promise<Definition[]> {
  const rows = await reader().$queryRaw<RawFigures<Definition>[]>`
    SELECT c.id, c.name, c.column_number AS "columnNumber", c.occurrence FROM variable_definitions c
    WHERE ${callWhere(filter, { viewer, timeZone: 'UTC' })} AND EXISTS (SELECT 1 FROM variable_values v WHERE v.definition_id = c.id)
    ORDER BY c.id`;
  return rows.map(withNumbers<Definition>);
}

function summarise({ name, columnNumber }: ColumnPlace, { filled, numbers, dateLike, values }: PlaceFigures): VariableSummary {
  // true and false are two values at most, so that all of them are among these
  const booleans = values.filter(({ kind }) => kind === 'boolean').length;
  return {
    name,
    columnNumber,
    kind: inferKind({ filled, numbers, booleans, dateLike }, values.map(({ text }) => text)),
    distinctCount: filled,
    topValues: values.map((value: PlaceValue) => ({ value: typedJson(value), count: value.calls })),
  };
}
