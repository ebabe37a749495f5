import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { getCampaign } from '@/lib/campaigns/data/get-campaign';
import { AppError } from '@/lib/errors/app-error';
import type { FileChunk } from '@/lib/exports/export-file';
import { CALL_COLUMNS, type Cell, defaultColumns, type ExportColumn, fixedColumn } from '@/lib/exports/columns';
import { planColumns } from '@/lib/exports/data/column-plan';
import { type ExportDefinitions, listDefinitions } from '@/lib/exports/data/list-definitions';
import { listRowIds } from '@/lib/exports/data/list-row-ids';
import type { Names } from '@/lib/exports/assemble-rows';
import { loadNames } from '@/lib/exports/data/load-names';
import { loadRows } from '@/lib/exports/data/load-rows';
import { type RowSource, rowSource } from '@/lib/exports/data/row-source';
import { RESULT_COLUMNS } from '@/lib/exports/layout-columns';
import { requireMayExport } from '@/lib/exports/may-export';
import { pickColumns } from '@/lib/exports/pick-columns';
import { recordExport } from '@/lib/exports/record-export';
import { DEFAULT_EXPORT } from '@/lib/exports/schema';
import { getTimeZone } from '@/lib/settings/data';
import { openFillThread } from '../fill-in-thread';
import type { FillOptions } from '../schema';
import { type CallKeys, CALLS_HEADER, type FillReport } from '../types';

const CHUNK_ROWS = 1_000;

type Request = { campaignUuid: string; options: FillOptions; bytes: Uint8Array };
type Campaign = { source: RowSource; ids: Float64Array; definitions: ExportDefinitions; names: Names; all: ExportColumn[] };

/** A filled file, made while it is sent, or with `preview` only how its rows match; nothing of the file is kept. */
export type Filled = { report: FillReport; parts: AsyncGenerator<FileChunk, void> | null };

/**
 * A manager's CSV or XLSX with the campaign's results behind each row that is found by its phone, or by a variable's value; noted in the audit.
 * @throws AppError `not_found` for a campaign that the viewer may not see, `forbidden` for a role that may not export, `bad_request` for
 *   unknown columns or variables, `unprocessable` for a file that cannot be read.
 */
export async function fillSpreadsheet(viewer: Viewer, { campaignUuid, options, bytes }: Request): Promise<Filled> {
  requireMayExport(viewer);
  if (!(await getCampaign(viewer, campaignUuid))) throw new AppError('not_found', 'There is no such campaign.');
  const workspaceZone = await getTimeZone();
  const campaign = await readCampaign(viewer, campaignUuid, workspaceZone);
  const columns = pickColumns({ all: campaign.all, defaults: resultsOf(campaign.all) }, options.columns ?? null);
  const keys = await loadKeys(campaign, options.variable ?? null);
  const results = {
    headers: [CALLS_HEADER, ...columns.map(({ header }) => header)], kinds: ['number' as const, ...columns.map(({ kind }) => kind)],
    outcomeAt: columns.findIndex(({ key }) => key === 'outcome'), timeZone: options.tz ?? workspaceZone,
  };
  const thread = await openFillThread({ bytes, sheet: options.sheet ?? null, column: options.column ?? null, likely: options.variable ?? null, keys, results });
  const { report } = thread;
  try {
    if (options.preview === '1') {
      await thread.close();
      return { report, parts: null };
    }
    await recordExport(viewer, { filter: { campaign: [campaignUuid] }, format: report.format, what: 'filled-file', rowCount: report.rowCount });
    return { report, parts: thread.parts((calls) => loadCells(campaign, columns, calls.map((call) => campaign.ids[call] ?? 0))) };
  } catch (fault) {
    await thread.close();
    throw fault;
  }
}

async function readCampaign(viewer: Viewer, campaignUuid: string, timeZone: string): Promise<Campaign> {
  const source = rowSource({ filter: { campaign: [campaignUuid] }, selection: null, options: DEFAULT_EXPORT }, { viewer, timeZone });
  const [ids, names] = await Promise.all([listRowIds(source), loadNames()]);
  const definitions = await listDefinitions(source, ids);
  const reports = [...new Set(definitions.reports.map(({ name }) => name))];
  return { source, ids, definitions, names, all: defaultColumns({ variables: definitions.variables, fixed: CALL_COLUMNS, reports }) };
}

function resultsOf(all: readonly ExportColumn[]): ExportColumn[] {
  return [...RESULT_COLUMNS.map(fixedColumn), ...all.filter(({ source }) => source === 'report'), fixedColumn('call_uuid')];
}

/** What each call is looked up by, and when it was last dialled. */
async function loadKeys(campaign: Campaign, variable: string | null): Promise<CallKeys> {
  const column = variable === null ? fixedColumn('phone_number') : campaign.all.find(({ source, header }) => source === 'variable' && header === variable);
  if (!column) throw new AppError('bad_request', 'Unknown variable.', [{ path: 'variable', message: `${JSON.stringify(variable)} is not a variable of this campaign` }]);
  const texts: string[] = [];
  const lastAttemptMs = new Float64Array(campaign.ids.length);
  for (let at = 0; at < campaign.ids.length; at += CHUNK_ROWS) {
    const rows = await loadCells(campaign, [column, fixedColumn('last_attempt_at')], [...campaign.ids.subarray(at, at + CHUNK_ROWS)]);
    for (const [key = null, lastAttemptAt = null] of rows) {
      lastAttemptMs[texts.length] = Number(lastAttemptAt);
      texts.push(String(key ?? ''));
    }
  }
  return { kind: variable === null ? 'phone' : 'variable', texts, lastAttemptMs };
}

/** A call that is deleted while a file is filled in leaves an empty row, so that the others keep their places. */
async function loadCells({ source, definitions, names }: Campaign, columns: readonly ExportColumn[], ids: readonly number[]): Promise<Cell[][]> {
  const rows = await loadRows(source, planColumns(columns, { definitions, names }), ids);
  return rows.length === ids.length ? rows : Promise.all(ids.map(async (id) => (await loadRows(source, planColumns(columns, { definitions, names }), [id]))[0] ?? []));
}
