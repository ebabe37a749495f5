import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { getTimeZone } from '@/lib/settings/data';
import { getPreference } from '@/lib/preferences/data';
import { choiceKey, ExportChoice } from '../choice';
import { requireMayExport } from '../may-export';
import type { ExportPreview } from '../types';
import { listColumnChoice } from './list-column-choice';
import { listDefinitions } from './list-definitions';
import { listRowIds } from './list-row-ids';
import { loadNames } from './load-names';
import type { ExportRequest } from './open-export';
import { rowSource } from './row-source';

/**
 * How many rows an export would have, which columns it can have (the union over all of them) and which it has when none are named.
 * @throws AppError `forbidden` for a role that may not export.
 */
export async function listExportColumns(viewer: Viewer, { filter, selection = null, options }: Omit<ExportRequest, 'now'>): Promise<ExportPreview> {
  requireMayExport(viewer);
  const timeZone = await getTimeZone();
  const source = rowSource({ filter, selection, options }, { viewer, timeZone });
  const [ids, names] = await Promise.all([listRowIds(source), loadNames()]);
  const definitions = await listDefinitions(source, ids);
  const [campaign = null, ...others] = filter.campaign ?? [];
  const key = choiceKey(options.rows, others.length === 0 ? campaign : null);
  const { all, defaults } = await listColumnChoice(source, { ids, names, definitions, options });
  return {
    rowCount: ids.length, timeZone,
    columns: all.map(({ header, source: from }) => ({ header, source: from })),
    defaultColumns: defaults.map(({ header }) => header),
    choice: key === null ? null : await getPreference(viewer, key, ExportChoice),
  };
}
