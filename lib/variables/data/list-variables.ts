import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { typedJson } from '@/lib/format/typed-json';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import { inferKind, type KindCounts } from '../column-kind';
import { byColumn, type ColumnPlace } from '../column-order';
import type { VariableSummary } from '../types';

const TOP_VALUES = 10;

type ValueRow = ColumnPlace & KindCounts & { distinctCount: number; rank: number; text: string | null; kind: string; calls: number };

/**
 * The variables of the calls of some campaigns (uuids), or of all calls, by column number (without one last) and name; variables of
 * several campaigns with the same name and number are one. Empty values (null, '') count for nothing.
 */
export async function listVariables(viewer: Viewer, { campaign }: Pick<Filter, 'campaign'>): Promise<VariableSummary[]> {
  const rows = await countValues(viewer, { campaign });
  const byPlace = new Map<string, ValueRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.name, row.columnNumber, row.occurrence]);
    byPlace.set(key, [...(byPlace.get(key) ?? []), row]);
  }
  return [...byPlace.values()].flatMap((ranked) => ranked.slice(0, 1).map((first) => ({ first, ranked })))
    .sort((a, b) => byColumn(a.first, b.first))
    .map(({ first, ranked }) => summarise(first, ranked.filter(({ text }) => text !== null && text !== '')));
}

function summarise(first: ValueRow, filled: ValueRow[]): VariableSummary {
  return {
    name: first.name,
    columnNumber: first.columnNumber,
    kind: inferKind(first, filled.map(({ text }) => text ?? '')),
    distinctCount: first.distinctCount,
    topValues: filled.slice(0, TOP_VALUES).map((row) => ({ value: typedJson(row), count: row.calls })),
  };
}

/** Per column its most frequent values (an empty one may be among them), each row with the column's own counts. */
async function countValues(viewer: Viewer, filter: Pick<Filter, 'campaign'>): Promise<ValueRow[]> {
  const rows = await reader().$queryRaw<RawFigures<ValueRow>[]>`
    WITH counted AS (
      SELECT d.name, d.column_number, d.occurrence, v.text, v.kind, COUNT(*) AS calls,
        CASE WHEN v.text IS NULL OR v.text = '' THEN 0 ELSE 1 END AS filled,
        MAX(CASE WHEN v.number IS NULL THEN 0 ELSE 1 END) AS is_number
      FROM calls c JOIN variable_values v ON v.call_id = c.id JOIN variable_definitions d ON d.id = v.definition_id
      WHERE ${callWhere(filter, { viewer, timeZone: 'UTC' })}
      GROUP BY d.name, d.column_number, d.occurrence, v.text, v.kind
    ), ranked AS (
      SELECT counted.*,
        ROW_NUMBER() OVER (PARTITION BY name, column_number, occurrence ORDER BY filled DESC, calls DESC, text) AS place,
        SUM(filled) OVER (PARTITION BY name, column_number, occurrence) AS distinct_count,
        SUM(filled * is_number) OVER (PARTITION BY name, column_number, occurrence) AS numbers,
        SUM(CASE WHEN kind = 'boolean' THEN filled ELSE 0 END) OVER (PARTITION BY name, column_number, occurrence) AS booleans,
        SUM(CASE WHEN text LIKE '____-__-__%' OR text LIKE '__.__.____%' OR text LIKE '__/__/____%' THEN filled ELSE 0 END)
          OVER (PARTITION BY name, column_number, occurrence) AS date_like
      FROM counted
    )
    SELECT name, column_number AS "columnNumber", occurrence, text, kind, calls, place AS rank, distinct_count AS "distinctCount",
      distinct_count AS filled, numbers, booleans, date_like AS "dateLike"
    FROM ranked WHERE place <= ${TOP_VALUES} ORDER BY name, column_number, occurrence, place`;
  return rows.map(withNumbers);
}
