import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Viewer } from '@/lib/access/viewer';
import type { Filter } from '@/lib/filters/schema';
import { getTimeZone } from '@/lib/settings/data';
import { dayOf } from '@/lib/time/day';
import type { ColumnPlan } from '../assemble-rows';
import type { Cell, ExportColumn } from '../columns';
import type { FileChunk } from '../export-file';
import { chunksFromThread } from '../thread/start-file-thread';
import { requireMayExport } from '../may-export';
import { pickColumns } from '../pick-columns';
import type { ExportOptions } from '../schema';
import type { Selection } from '../selection';
import { type FileForm, writeFile } from '../write-file';
import { planColumns } from './column-plan';
import { exportName } from './export-name';
import { listColumnChoice } from './list-column-choice';
import { listDefinitions } from './list-definitions';
import { listRowIds } from './list-row-ids';
import { loadNames } from './load-names';
import { loadRows } from './load-rows';
import { type RowSource, rowSource } from './row-source';
import { threadPath, threadStatements } from './thread-statements';

/** Rows between two turns of the event loop: some 20 ms of work, so that a webhook never waits for an export. */
const CHUNK_ROWS = 1_000;

export type ExportRequest = { filter: Filter; selection?: Selection | null; options: ExportOptions; now: Date };

/** What an export holds, for its name and for the audit. */
export function whatOf({ filter, selection = null, options }: Omit<ExportRequest, 'now'>) {
  return { filter, selectedCount: selection?.uuids.length ?? null, what: options.layout === 'table' ? options.rows : options.layout };
}

/** An export that was checked and counted, and of which no row was read yet. One of `chunks`, the rows by `columns`, and `write`, a file of them, can be taken, and left at any time. */
export type OpenExport = {
  /** without an ending */
  name: string;
  columns: ExportColumn[];
  timeZone: string;
  rowCount: number;
  chunks: () => AsyncGenerator<Cell[][], void>;
  write: (form: FileForm) => AsyncGenerator<FileChunk, void>;
};

/**
 * All rows that a filter means (of a selection: only those), in the order of `sort`, with the columns of the whole set.
 * @throws AppError `forbidden` for a role that may not export, `bad_request` when `columns` names one that is not there.
 */
export async function openExport(viewer: Viewer, { filter, selection = null, options, now }: ExportRequest): Promise<OpenExport> {
  requireMayExport(viewer);
  const workspaceZone = await getTimeZone();
  const source = rowSource({ filter, selection, options }, { viewer, timeZone: workspaceZone });
  const [ids, names] = await Promise.all([listRowIds(source), loadNames()]);
  const definitions = await listDefinitions(source, ids);
  const choice = await listColumnChoice(source, { ids, names, definitions, options });
  const columns = pickColumns(choice, options.columns);
  const plan = planColumns(columns, { definitions, names });
  const timeZone = options.tz ?? workspaceZone;
  return {
    name: `${await exportName(viewer, filter)} ${whatOf({ filter, options }).what} ${dayOf(now, timeZone)}`,
    columns, timeZone, rowCount: ids.length,
    chunks: () => readChunks(source, plan, ids),
    write: (form) => {
      const file = { columns, timeZone };
      const thread = threadPath();
      return thread === null
        ? writeFile(form, file, readChunks(source, plan, ids))
        : chunksFromThread(thread, { ids, statements: threadStatements(source, plan), plan, form, file });
    },
  };
}

/** The next chunk is read while the one before is written. */
async function* readChunks(source: RowSource, plan: ColumnPlan, ids: Float64Array): AsyncGenerator<Cell[][], void> {
  const load = (at: number) => (at < ids.length ? loadRows(source, plan, [...ids.subarray(at, at + CHUNK_ROWS)]) : null);
  let next = load(0);
  // a failure of a chunk that nobody waits for any more is nobody's
  next?.catch(() => undefined);
  for (let at = CHUNK_ROWS; next !== null; at += CHUNK_ROWS) {
    const rows = await next;
    next = load(at);
    next?.catch(() => undefined);
    await nextTurn();
    yield rows;
  }
}
