import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import { listKeys } from '@/lib/filters/data/list-keys';
import type { ListOrder } from '@/lib/filters/keyset';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { dayOf } from '@/lib/time/day';
import { Prisma } from '@/prisma/sqlite/client/client';
import { ATTEMPT_COLUMNS, CALL_COLUMNS, cellOf, defaultColumns, type ExportColumn, type ExportRow } from '../columns';
import { csvRecord } from '../csv';
import type { ExportOptions } from '../schema';
import { exportName } from './export-name';
import { listReportNames, listVariablePlaces } from './list-export-columns';
import { loadExportAttempts } from './load-export-attempts';
import { loadExportCalls } from './load-export-calls';

/** Rows between two turns of the event loop: some 20 ms of work, so that a webhook never waits for an export. */
const CHUNK_ROWS = 500;

type Source = {
  from: Prisma.Sql;
  where: Prisma.Sql;
  id: Prisma.Sql;
  columns: ExportColumn[];
  load: (ids: readonly number[], timeZone: string) => Promise<ExportRow[]>;
};

/**
 * The CSV of all calls (attempts) that a filter means, CONTRACT.md §6, in order of arrival (id), with the columns of the whole
 * set. `chunks` yields text and can be left at any time. No match: the header alone.
 * @throws AppError `bad_request` when `columns` names one that is not there.
 */
export async function openCsvExport(
  viewer: Viewer,
  { filter, options, now }: { filter: Filter; options: ExportOptions; now: Date },
): Promise<{ fileName: string; chunks: AsyncGenerator<string, void> }> {
  const workspaceZone = await getTimeZone();
  const source = await (options.rows === 'calls' ? callSource : attemptSource)(filter, { viewer, timeZone: workspaceZone });
  const columns = pickColumns(source.columns, options.columns);
  const timeZone = options.tz ?? workspaceZone;
  const day = dayOf(now, timeZone);
  return {
    fileName: `${await exportName(viewer, filter)} ${options.rows} ${day}.csv`,
    chunks: writeChunks(source, { columns, timeZone, options }),
  };
}

async function callSource(filter: Filter, context: { viewer: Viewer; timeZone: string }): Promise<Source> {
  const where = callWhere(filter, context);
  const [variables, reports] = await Promise.all([
    listVariablePlaces(where),
    listReportNames(Prisma.sql`SELECT c.deciding_attempt_id FROM calls c WHERE ${where}`),
  ]);
  return {
    from: Prisma.sql`calls c`, where, id: Prisma.sql`c.id`, load: loadExportCalls,
    columns: defaultColumns({ variables, fixed: CALL_COLUMNS, reports }),
  };
}

async function attemptSource(filter: Filter, context: { viewer: Viewer; timeZone: string }): Promise<Source> {
  const where = attemptWhere(filter, context);
  const from = Prisma.sql`attempts a JOIN calls c ON c.id = a.call_id`;
  const reports = await listReportNames(Prisma.sql`SELECT a.id FROM ${from} WHERE ${where}`);
  return {
    from, where, id: Prisma.sql`a.id`, load: loadExportAttempts,
    columns: defaultColumns({ variables: [], fixed: ATTEMPT_COLUMNS, reports }),
  };
}

function pickColumns(all: readonly ExportColumn[], wanted: readonly string[] | null): ExportColumn[] {
  if (wanted === null) return [...all];
  const byHeader = new Map(all.map((column) => [column.header, column]));
  const unknown = wanted.filter((header) => !byHeader.has(header));
  if (unknown.length > 0) {
    const errors = unknown.map((header) => ({ path: 'columns', message: `${JSON.stringify(header)} is not a column of this export` }));
    throw new AppError('bad_request', 'Unknown columns.', errors);
  }
  return wanted.flatMap((header) => byHeader.get(header) ?? []);
}

async function* writeChunks(source: Source, { columns, timeZone, options }: {
  columns: ExportColumn[];
  timeZone: string;
  options: ExportOptions;
}): AsyncGenerator<string, void> {
  yield (options.bom ? '\uFEFF' : '') + csvRecord(columns.map(({ header }) => header), options.delimiter);
  const order: ListOrder = { name: 'id:asc', terms: [], direction: 'asc', id: source.id };
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const { ids, nextCursor } = await listKeys({ source: source.from, where: source.where, order, page: { limit: CHUNK_ROWS, cursor } });
    await nextTurn();
    const rows = await source.load(ids, timeZone);
    await nextTurn();
    if (rows.length > 0) yield rows.map((row) => csvRecord(columns.map((column) => cellOf(row, column)), options.delimiter)).join('');
    cursor = nextCursor;
  }
}
